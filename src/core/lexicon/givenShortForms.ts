/** Given names with the short forms that people go by, lower case; the full names first. */
const TABLE = `
abigail: abby
albert: al bert
alexander alexandra alexis: alex sandy
alfred: alf fred
andrew: andy drew
anthony antony: tony
barbara: barb
benjamin: ben benny
bernard: bernie
catherine katherine kathryn: cathy kate kathy katie
charles: charlie chuck
christopher christine christina: chris
cynthia: cindy
daniel: dan danny
david: dave davey
deborah debra: deb debbie
donald: don donnie
dorothy: dot dottie
edward edwin edmund: ed eddie ted teddy ned
elizabeth: beth betty eliza liz lizzie
eugene: gene
frances: fran
francis: frank
frederick: fred freddie
gabriel gabrielle: gabe gabby
gerald jerome: gerry jerry
gregory: greg
harold henry: hal hank harry
jacob: jake
james: jim jimmy jamie
jeffrey geoffrey: geoff jeff
jennifer: jen jenny
jessica: jess
john: jack johnny
jonathan: jon
joseph: joe joey
joshua: josh
judith: judy
kenneth: ken kenny
kimberly: kim
lawrence laurence: larry laurie
leonard: len lenny leo
leslie: les
margaret: maggie marge meg peggy
martin: marty
matthew: matt
michael: mick mickey mike
mitchell: mitch
nathan nathaniel: nate nat
nicholas: nick
pamela: pam
patricia patrick: pat patty paddy tricia
peter: pete
philip phillip: phil
randolph: randy
raymond: ray
rebecca: becky
richard: dick rich rick ricky
robert: bob bobby rob robbie
ronald: ron ronnie
russell: russ
samuel samantha: sam sammy
stanley: stan
stephen steven: steve
susan: sue suzy
terence: terry
theodore: ted teddy theo
thomas: tom tommy
timothy: tim
valerie: val
victoria: vicky
vincent: vince vinny
walter: walt
william: bill billy will willie
zachary: zach zack
`;

const FULL: ReadonlyMap<string, ReadonlySet<string>> = fullNames();

function fullNames(): ReadonlyMap<string, ReadonlySet<string>> {
  const full = new Map<string, Set<string>>();
  for (const line of TABLE.trim().split('\n')) {
    const [names = '', short = ''] = line.split(':');
    for (const form of short.trim().split(' ')) {
      const known = full.get(form) ?? new Set();
      for (const name of names.split(' ')) known.add(name);
      full.set(form, known);
    }
  }
  return full;
}

/** Whether two given names, lower case, are one in short and in full, or two short forms of one ("jim", "james"). */
export function isShortForm(one: string, other: string): boolean {
  const [a, b] = [FULL.get(one), FULL.get(other)];
  if (a?.has(other) || b?.has(one)) return true;
  return a !== undefined && b !== undefined && [...a].some((name) => b.has(name));
}
