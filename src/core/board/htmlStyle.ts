/** The style of an exported board, in the colours of the page. */
export const STYLE = `
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 14px/20px system-ui, -apple-system, "Segoe UI", sans-serif; }
main { max-width: 1600px; margin: 0 auto; padding: 24px; }
h1 { font-size: 24px; line-height: 32px; margin: 0 0 24px; }
h2 { font-size: 18px; line-height: 24px; margin: 32px 0 8px; }
h3 { font-size: 14px; line-height: 20px; margin: 16px 0 4px; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid var(--line); padding: 4px 8px; text-align: start; vertical-align: top; overflow-wrap: anywhere; min-width: 96px; }
th { font-weight: 600; }
thead th { background: var(--band); }
tbody th { min-width: 160px; max-width: 320px; }
th small, h3 small { display: block; }
small { font-size: 12px; line-height: 16px; font-weight: 400; color: var(--soft); }
ul { margin: 0; padding-inline-start: 16px; }
td ul { list-style: none; padding: 0; }
.value + .value, td li + li { margin-top: 4px; }
.letter { display: inline-block; min-width: 16px; padding: 0 4px; border: 1px solid var(--line); border-radius: 4px; font-size: 11px; line-height: 16px; text-align: center; }
svg { width: 14px; height: 14px; vertical-align: -2px; fill: currentColor; }
.state.open, svg.open { color: var(--warn); }
.state.inside, svg.inside { color: var(--bad); }
.state.quiet, svg.quiet { color: var(--note); }
.state.settled, svg.settled { color: var(--good); }
@media print {
  main { max-width: none; padding: 0; }
  body { font-size: 10px; line-height: 14px; }
  .wide { overflow: visible; }
  thead { display: table-header-group; }
  tr, h3, li { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
`;
