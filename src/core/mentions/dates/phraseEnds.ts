/** Words that go on after a date, where a noun would make it part of a longer name ("the winter storms"). */
export const AFTER_PHRASE = new Set(
  'in on at of to for from by with and or but after before when while that which who as was were is are had has have will would he she it they the a'.split(
    ' ',
  ),
);
