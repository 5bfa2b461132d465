import assert from 'node:assert/strict';
import { isEnglish } from '../../../src/core/text/language';
import { OTHER_LANGUAGES } from '../../../src/core/text/languageWords';

/** Short reports, each of thirty words or more (or as many characters of a script without spaces). */
const REPORTS: Record<string, string> = {
  German:
    'Der Hafen ist seit Montag gesperrt. Die Feuerwehr hat mitgeteilt, dass nach dem Brand auf der Fähre niemand verletzt wurde. Das Schiff war mit achtzig Menschen auf dem Weg nach Norden, als in der Küche ein Feuer ausbrach. Der Kapitän wird noch befragt.',
  French:
    'Le port est fermé depuis lundi. Les pompiers ont indiqué que personne n’a été blessé dans l’incendie du ferry. Le navire avait quitté la ville avec quatre-vingts passagers quand un feu a pris dans la cuisine. Le capitaine sera entendu par la police mardi.',
  Spanish:
    'El puerto permanece cerrado desde el lunes. Los bomberos informaron que nadie resultó herido en el incendio del barco. La nave había salido con ochenta pasajeros hacia el norte cuando se declaró un fuego en la cocina. El capitán no ha sido interrogado, pero lo será este martes.',
  Portuguese:
    'O porto está fechado desde segunda-feira. Os bombeiros disseram que ninguém ficou ferido no incêndio do navio. A embarcação tinha saído com oitenta passageiros para o norte quando o fogo começou na cozinha. O capitão ainda não foi ouvido pela polícia, mas será em breve.',
  Italian:
    'Il porto è chiuso da lunedì. I vigili del fuoco hanno detto che nessuno è rimasto ferito nell’incendio del traghetto. La nave era partita con ottanta passeggeri quando è scoppiato un rogo nella cucina. Il capitano non è ancora stato sentito dalla polizia, ma sarà interrogato per primo.',
  Dutch:
    'De haven is sinds maandag gesloten. De brandweer zegt dat er niemand gewond is geraakt bij de brand op de veerboot. Het schip was met tachtig mensen op weg naar het noorden toen in de keuken een vuur uitbrak. De kapitein wordt nog door de politie gehoord.',
  Swedish:
    'Hamnen är stängd sedan i måndags. Räddningstjänsten säger att ingen har skadats vid branden på färjan. Fartyget var på väg norrut med åttio passagerare när det började brinna i köket. Kaptenen ska höras av polisen på tisdag, och en utredning är inte klar än.',
  Polish:
    'Port jest zamknięty od poniedziałku. Strażacy podali, że w pożarze promu nikt nie został ranny. Statek płynął na północ z osiemdziesięcioma pasażerami, kiedy w kuchni pojawił się ogień. Kapitan nie był jeszcze przesłuchany, ale policja zrobi to we wtorek. Przyczyna nie jest znana od początku.',
  Turkish:
    'Liman pazartesi gününden bu yana kapalı. İtfaiye, feribottaki yangında kimsenin yaralanmadığını söyledi. Gemi seksen yolcu ile kuzeye giderken mutfakta bir yangın çıktı. Kaptan henüz dinlenmedi, ancak polis bunu salı günü yapacak. Bu olay için çok soru var ve cevap yok, dedi vali.',
  Finnish:
    'Satama on ollut suljettuna maanantaista lähtien. Pelastuslaitos kertoi, että kukaan ei loukkaantunut lautan palossa. Alus oli matkalla pohjoiseen, kun keittiössä syttyi tuli. Kapteenia ei ole vielä kuultu, mutta poliisi tekee sen tiistaina. Syy ei ole tiedossa, ja myös toinen tutkinta on alkanut, kertoi kaupunki.',
  Indonesian:
    'Pelabuhan itu ditutup sejak Senin. Petugas mengatakan tidak ada yang terluka dalam kebakaran di kapal feri. Kapal itu berangkat ke utara dengan delapan puluh penumpang ketika api muncul dari dapur. Kapten belum diperiksa, dan polisi akan melakukannya pada hari Selasa untuk mencari penyebab kebakaran ini.',
  Russian:
    'Порт закрыт с понедельника. Пожарные сообщили, что при пожаре на пароме никто не пострадал. Судно шло на север с восемьюдесятью пассажирами, когда на кухне начался огонь. Капитана ещё не допросили, но полиция сделает это во вторник.',
  Greek:
    'Το λιμάνι είναι κλειστό από τη Δευτέρα. Η πυροσβεστική ανακοίνωσε ότι κανείς δεν τραυματίστηκε στη φωτιά στο πλοίο. Το πλοίο ταξίδευε προς βορρά με ογδόντα επιβάτες όταν ξέσπασε φωτιά στην κουζίνα.',
  Arabic:
    'الميناء مغلق منذ يوم الاثنين. وقال رجال الإطفاء إن أحدا لم يصب في حريق العبارة. وكانت السفينة متجهة إلى الشمال وعلى متنها ثمانون راكبا عندما اندلع حريق في المطبخ. ولم يستجوب القبطان بعد، لكن الشرطة ستفعل ذلك يوم الثلاثاء.',
  Chinese:
    '港口自星期一起关闭。消防部门表示，渡轮火灾没有造成人员受伤。这艘船载着八十名乘客向北航行，厨房突然起火。船长尚未接受询问，警方将于星期二进行调查。起火原因目前还不清楚，市政府表示将成立一个委员会，对事故进行全面调查，并在下个月公布结果。',
};

const ENGLISH =
  'The harbour has been closed since Monday. Firefighters said that nobody was hurt in the fire on the ferry. ' +
  'The ship was on its way north with eighty passengers when a fire broke out in the galley. The captain has not been heard yet.';

suite('language', () => {
  for (const [name, text] of Object.entries(REPORTS)) {
    test(`${name} is not English`, () => assert.equal(isEnglish(text), false));
  }

  test('English is English, whatever it quotes', () => {
    assert.equal(isEnglish(ENGLISH), true);
    for (const [name, text] of Object.entries(REPORTS)) {
      assert.equal(
        isEnglish(`${ENGLISH} “${text.slice(0, text.length * 0.6)}”, a witness wrote.`),
        true,
        name,
      );
    }
  });

  test('a text that English words run through is not told by a few of them', () => {
    assert.equal(isEnglish(`${REPORTS['German']} “No comment”, said the captain of the ferry.`), false);
  });

  test('what is too short is English', () => {
    for (const [name, text] of Object.entries(REPORTS)) {
      assert.equal(isEnglish(text.slice(0, 90)), true, name);
    }
    assert.equal(isEnglish(''), true);
  });

  test('lists of names and figures are English', () => {
    const squad =
      'Juan de la Cruz 12, María del Carmen 9, Luis y los Andes 7, Peter van der Berg 3, Ana da Silva 1. ';
    assert.equal(isEnglish(squad.repeat(6)), true);
    assert.equal(isEnglish('Arsenal 2 Chelsea 1, Leeds 0 Everton 3, Fulham 1 Burnley 1. '.repeat(12)), true);
  });

  test('no stop word of another language is the particle of a name', () => {
    for (const [name, words] of OTHER_LANGUAGES)
      for (const particle of [
        'de',
        'la',
        'van',
        'von',
        'der',
        'el',
        'al',
        'du',
        'di',
        'da',
        'dos',
        'los',
        'bin',
        'ben',
      ])
        assert.equal(words.has(particle), false, `${name}: ${particle}`);
  });
});
