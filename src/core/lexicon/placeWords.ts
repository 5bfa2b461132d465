import { wordSet } from './table';

/** Nouns that make a run of capitalised words a place when they end it ("… River", "… Province"), lower case. */
export const PLACE_HEADS = wordSet(`
  river creek lake sea ocean bay gulf strait straits channel canal harbour harbor port island islands isle isles islet atoll
  archipelago peninsula cape coast beach reef mountain mountains mount hill hills peak volcano ridge range pass valley canyon gorge
  plateau plain plains desert forest woods jungle rainforest oasis delta basin swamp marsh glacier falls waterfall spring springs
  province state county district region oblast krai raion governorate prefecture canton territory territories republic kingdom emirate
  sultanate principality duchy shire borough parish municipality township town city village suburb
  street road avenue boulevard lane drive square plaza park gardens garden bridge tunnel highway expressway motorway freeway turnpike
  airport airfield airbase base station terminal dam reservoir stadium arena tower towers palace castle fort fortress
  cathedral abbey basilica mosque temple shrine monastery synagogue church cemetery monument memorial zoo hall
  prison jail peninsula crossing checkpoint border refinery mine quarry camp barracks wharf pier quay
  quarter heights estate estates farm ranch crater trench fault fjord sound lagoon woods green common crescent
  continent subcontinent hemisphere pond brook hollow dock docks mall ave field fields taluk tehsil precinct ward speedway
  raceway racecourse racetrack circuit cave caves mill mills point moor heath glen loch lough rapids landing pavilion lodge
  lighthouse corner place house corridor hut cabin refuge trail aqueduct causeway viaduct promenade esplanade marina jetty
  weir courthouse embankment roundabout interchange junction
`);

/** Place nouns that are also parts of other names or common words, so that they need more than standing last. */
export const WEAK_PLACE_HEADS = wordSet(`
  state states city town village station base hall park garden gardens church temple tower bridge green common camp farm mine
  field fields ward circuit mill mills point landing lodge corner place house hollow dock brook pond cave
  quarry hill woods plain pass range sound spring port drive road lane quarter border fault republic kingdom
`);

/** Nouns that stand before the name of a place and belong to it ("Mount …", "Lake …"), lower case. */
export const PLACE_OPENERS = wordSet(`
  mount mt lake river cape fort ft port point camp gulf strait straits bay isle sea ras wadi jebel jabal tel tell bab khan
  rio río san santa santo são sao saint st ste st-  los las el la le les new north south east west northern southern eastern western
  upper lower nether greater great little old ain beit bir kafr kfar bad villa punta puerto plaza monte isla rue piazza via ponte porto saint sainte château chateau
`);

/** Place nouns that open a name with "of" ("Gulf of …", "Isle of …", "Republic of …"), lower case. */
export const PLACE_OF_HEADS = wordSet(`
  gulf bay strait straits sea isle isles cape city town district province state county republic kingdom emirate principality
  duchy sultanate federation union commonwealth territory port lake river mount mountains valley horn rock tower islands
  island coast
`);

/** Compass words that join the name of a place ("northern Iraq" is not one name, "Northern Cyprus" may be), lower case. */
export const COMPASS_WORDS = wordSet(`
  north south east west northern southern eastern western northeast northwest southeast southwest north-east north-west
  south-east south-west northeastern northwestern southeastern southwestern central upper lower inner outer
`);

/** Prepositions after which an unknown capitalised name is most often a place, lower case. */
export const PLACE_PREPOSITIONS = wordSet(
  'in near at from across throughout outside inside around toward towards into via within',
);

/** Nouns before "of" and a place, or before a place itself ("the city of …", "the town …"), lower case. */
export const PLACE_CLASS_NOUNS = wordSet(`
  city town village capital province region district state county island peninsula port suburb neighbourhood neighborhood
  river lake mountain hamlet municipality commune resort township prefecture quarter borough parish farm oasis islet
  valley bay cove settlement enclave outpost crossroads
  cities towns villages capitals provinces regions districts counties islands ports suburbs neighbourhoods neighborhoods
  rivers lakes mountains hamlets municipalities communes resorts townships prefectures quarters boroughs parishes
`);
