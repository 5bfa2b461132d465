/** A kind of happening, with the verbs and nouns that name it. */
interface EventClass {
  readonly id: string;
  /** Base forms, lower case; a phrase has its verb first and leaves out what may stand between its words ("hand over credentials"). */
  readonly verbs: readonly string[];
  /** Nouns in the singular, lower case, phrases likewise ("acceptance credentials"). */
  readonly nouns: readonly string[];
  /**
   * How often it can happen to the same participants: `once` (a death, a signing), so that two dates contradict each other,
   * or `often` (a meeting, a statement), so that they need not.
   */
  readonly happens: 'once' | 'often';
  /** Whether counts of it grow as reports come in (dead, missing, arrested). */
  readonly toll: boolean;
  /** Whether one such act has one who did it, so that two names for that one contradict each other. */
  readonly sole: boolean;
  /** The class that cannot be true of the same participants beside it, now or later. */
  readonly opposite?: string;
}

/**
 * One class a line: `id [once] [toll] [sole] [!opposite]: verbs | nouns`. Classes follow what the news tells of:
 * harm, crime and courts, politics and diplomacy, war, business, weather, sport, culture, and talk.
 */
const TABLE = `
die once toll: die, kill, lose life, lose lives, drown, perish, fall death, fall deaths, murder, slay, shoot dead, execute, assassinate | death, killing, death toll, fatality, murder, assassination, execution, dead, casualty
injure toll: injure, wound, hurt, hospitalise | injury, injured, wounded
fall once: fall, plunge, slip, slide | fall, plunge
survive: survive, regain consciousness, treat in hospital, treat for injuries, question in hospital, discharge from hospital | stable condition, serious condition, critical condition
miss toll: go missing, disappear, vanish | disappearance, missing
rescue sole !capture: rescue, save, pull out, pull alive, free from | rescue
recover-body once sole: recover body, recover bodies, retrieve body, retrieve bodies, find body, find bodies | recovery body
attack: attack, assault, storm, raid, ambush, shell, bombard, stab | attack, assault, raid, ambush, offensive
bomb once: bomb, blow up, detonate, explode | bombing, blast, explosion, bomb
shoot once sole: shoot, open fire, gun down, fire shot, fire shots | shooting, gunfire, shot fired, shots fired, shot was fired, shots were fired
crash once: crash, collide, derail, capsize, ram | crash, collision, derailment, accident
sink once: sink, go down | sinking
burn once toll: burn, burn down, catch fire, gut | fire, blaze, wildfire, inferno
collapse once: collapse, cave in, give way | collapse
destroy toll: destroy, level, flatten, raze, damage, wreck | destruction, damage
flood: flood, inundate, submerge | flood, flooding
landfall once: make landfall, hit coast, come ashore, strike, batter, jolt, rattle | landfall, earthquake, quake, tremor
displace toll: displace, evacuate, flee, leave homeless, make homeless | displacement, evacuation, exodus
infect toll: infect, test positive | infection, outbreak, case
thwart once sole: foil, thwart, repel, beat off, avert, prevent |
capture toll sole !rescue: capture, catch, seize, apprehend, nab, intercept, arrest, detain, take into custody, pick up by police, pick up by officers, round up, confiscate, impound | capture, arrest, seizure, detention, apprehension, confiscation, haul
escape: escape, break out, get away | escape, getaway
release once: release, free, set free, bail | release
charge once: charge, indict, accuse | indictment, charge
plead: plead, enter plea, make plea |
convict once !acquit: convict, find guilty | conviction, guilty verdict
acquit once !convict: acquit, clear, find not guilty | acquittal
jail once: jail, sentence, imprison | sentence, prison term, jail term
pass-check !fail-check: pass inspection, pass test, pass check, pass exam, pass audit |
fail-check !pass-check: fail inspection, fail test, fail check, fail exam, fail audit |
fine once: fine, penalise | fine, penalty
sue once sole: sue, file lawsuit, file suit, take to court | lawsuit
appeal: appeal | appeal
rule: rule, overturn, uphold, strike down, quash | ruling, verdict, judgment, judgement
extradite once: extradite, deport, expel, send home, order to leave, tell to leave, ask to leave, order to go, tell to go | extradition, deportation, expulsion
steal once sole: steal, rob, loot, burgle | robbery, theft, heist, burglary
kidnap once sole: kidnap, abduct, take hostage, hijack | kidnapping, abduction, hijacking
recognise once: recognise, formally recognise, establish ties, establish relations, establish diplomatic relations, normalise relations, formalise ties, formalise relations | recognition, official recognition, formal recognition, diplomatic recognition, official acknowledgment, official acknowledgement
accredit once: accept credentials, present credentials, hand over credentials, submit credentials, receive credentials | credentials, presentation credentials, acceptance credentials
delist once: remove list, take off list, delist | removal list, delisting
blacklist once: blacklist, designate, add list, put list, outlaw, proscribe | blacklisting, designation
ban once: ban, prohibit, forbid, bar, block, suspend, disqualify | ban, prohibition, suspension
allow once: allow, permit, authorise, lift ban | permission, authorisation
sanction once: sanction, impose sanctions, freeze | sanction
sign once: sign, conclude, ink, seal, strike deal, reach deal, reach agreement | signing, signature
approve once !reject: approve, adopt, pass, ratify, endorse, back, accept | approval, adoption, passage, ratification, endorsement
reject once !approve: reject, turn down, vote down, veto, refuse, throw out | rejection, veto, refusal
withdraw once: withdraw, pull out, leave, evacuate troops | withdrawal, pullout, pull-out, departure
deploy once: deploy, send troops, station | deployment
invade once: invade, annex | invasion, annexation
take-power once: seize power, seize control, take power, take over, regain control, retake control, return to power, come to power, come into power, sweep to power, oust, overthrow, topple | takeover, coup, return to power, seizure of power, ouster, overthrow
declare-state once sole: rename, declare country, proclaim | renaming, proclamation
cease-fire once: cease fire, lay down arms | ceasefire, cease-fire, truce, armistice
elect once: elect, vote in, win election, win presidency | election, election victory
appoint once sole: appoint, name as, hire, nominate, swear in, pick as, take office | appointment, nomination, inauguration
dismiss once sole: dismiss, sack, fire, remove from office, impeach, send off | dismissal, sacking, impeachment
part-ways once: part company, part ways | mutual consent
resign once: resign, step down, quit, stand down, retire | resignation, retirement
visit: visit, travel to, arrive in, tour | visit, trip, tour
meet: meet, hold talks, hold meeting, confer | meeting, summit, talks
protest: protest, demonstrate, rally, march, riot | protest, demonstration, rally, march, riot
strike-work: walk out, go on strike, down tools | strike, walkout, industrial action
vote: vote, cast ballot | vote, ballot, referendum
launch once: launch, unveil, introduce, roll out, release | launch, rollout, unveiling
open once sole: open, reopen, inaugurate | opening, reopening
close once: close, shut, shut down, shutter | closure, shutdown
begin once: begin, start, commence, kick off | beginning, start, kickoff, kick-off
end once: end, finish, complete, halt | end, completion, halt
resume: resume, restore, renew, restart, re-engage | resumption, renewal, re-engagement
maintain: maintain, keep open, continue | continuation
found once sole: found, set up, establish | founding, foundation
build sole: build, construct, erect | construction
buy once sole: buy, acquire, purchase, take over, snap up | acquisition, purchase, buyout, takeover bid
sell once: sell, offload, divest | sale, divestment
complete-deal once: complete deal, complete purchase, complete acquisition, complete takeover, complete sale, complete merger, close deal, close acquisition | deal close, deal closed, deal completed, transaction close, transaction closed, transaction completed, purchase completed, acquisition close, acquisition completed, takeover completed, merger close, merger completed, sale completed
merge once: merge, combine | merger
invest: invest, pour, inject | investment
pay: pay, reimburse, compensate, settle | payment, settlement, compensation, payout
employ: employ, work for |
hire-staff: hire, recruit, add jobs, create jobs | hiring, recruitment
cut-jobs: lay off, make redundant, cut, axe, shed, slash, eliminate | layoff, job cut, redundancy
increase !decrease: rise, increase, grow, climb, jump, soar, surge, gain, raise, go up, expand, advance | increase, growth, rise, gain, jump, surge
decrease !increase: decline, decrease, drop, shrink, slump, tumble, plummet, slip, go down, fall by, lower, reduce | decrease, decline, drop, slump, reduction, contraction
earn: earn, make profit, report profit | profit, earnings, income, net income
lose-money: report loss, make loss | loss
win !lose: win, triumph, beat, defeat, prevail, clinch, edge | victory, win, triumph
lose !win: lose | defeat
draw-match: draw, tie | draw
score: score, find the net | goal
qualify once: qualify, advance, progress | qualification
be-knocked-out once: knock out, eliminate | elimination
transfer once: join, move to, transfer | transfer
play: play, take on | match, fixture, final
attend: attend, draw crowd, watch | attendance, crowd, spectator
marry once: marry, wed | wedding, marriage
divorce once: divorce, split | divorce
born once: be born, born, give birth | birth
publish once sole: publish, print | publication
discover once sole: discover, find, unearth, uncover, detect, spot | discovery, detection
award once sole: award, win prize, be honoured | award, prize
land once: land, touch down |
fly: fly, take off, lift off | flight, landing, take-off, takeoff, liftoff
reach: reach, arrive, get to | arrival
carry: carry, transport, have on board, be aboard | load
escort: escort, accompany, guard | escort
raise-flag once: raise flag, hoist flag, fly flag | flag raised, flag raising
run-out once: | 
enter once: enter, walk into, burst into, storm into | entry
inspect: inspect, check, examine | inspection, examination
cancel once: cancel, call off, scrap | cancellation
delay: delay, postpone, put off | delay, postponement
announce: announce, unveil, disclose, reveal, make public | announcement
confirm !deny: confirm, acknowledge, admit, concede that, confess that | confirmation
deny !confirm: deny, refute, rebut | denial
welcome !condemn: welcome, hail, praise, respond positively, applaud | praise
condemn !welcome: condemn, criticise, denounce, slam, blast | condemnation, criticism
warn: warn, caution | warning
decide once: decide, make decision, take decision | decision, move, step
support: support, aid, help | support, aid, assistance
`;

/** The classes, by id. */
export const EVENT_CLASSES: ReadonlyMap<string, EventClass> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const colon = line.indexOf(':');
      const [id = '', ...flags] = line.slice(0, colon).split(' ');
      const [verbs = '', nouns = ''] = line.slice(colon + 1).split('|');
      const list = (words: string) =>
        words
          .split(',')
          .map((word) => word.trim())
          .filter((word) => word !== '');
      const opposite = flags.find((flag) => flag.startsWith('!'))?.slice(1);
      const happens = flags.includes('once') ? ('once' as const) : ('often' as const);
      return [
        id,
        {
          id,
          verbs: list(verbs),
          nouns: list(nouns),
          happens,
          toll: flags.includes('toll'),
          sole: flags.includes('sole'),
          ...(opposite ? { opposite } : {}),
        },
      ] as const;
    }),
);

/** A class in a word for readers: its first noun ("recognition"), else its first verb. */
export function eventName(id: string): string {
  const found = EVENT_CLASSES.get(id);
  return found?.nouns.find((noun) => !noun.includes(' ')) ?? found?.verbs[0] ?? id;
}
