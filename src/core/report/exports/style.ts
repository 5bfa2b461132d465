/** The style of the report, in the colours of the page. */
export const STYLE = `
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/24px system-ui, -apple-system, "Segoe UI", sans-serif; }
main { max-width: 1080px; margin: 0 auto; padding: 32px 24px 64px; }
h1 { font-size: 28px; line-height: 36px; margin: 0 0 8px; }
h2 { font-size: 20px; line-height: 28px; margin: 40px 0 12px; }
h3 { font-size: 16px; line-height: 24px; margin: 0; }
h4 { font-size: 15px; line-height: 24px; margin: 0 0 4px; }
p { margin: 4px 0; }
.counts, .about, .why, small { color: var(--soft); }
.about, .why, small { font-size: 13px; line-height: 20px; }
small { display: block; }
.finding { border: 1px solid var(--line); border-inline-start-width: 4px; border-radius: 4px; padding: 12px 16px; margin: 0 0 16px; overflow-wrap: anywhere; }
.finding.error { border-inline-start-color: var(--bad); }
.finding.warning { border-inline-start-color: var(--warn); }
.finding.quiet { border-inline-start-color: var(--note); }
.finding.settled, .finding.unchanged { border-inline-start-color: var(--good); }
.error .mark { color: var(--bad); }
.warning .mark { color: var(--warn); }
.quiet .mark { color: var(--note); }
.settled .mark, .unchanged .mark { color: var(--good); }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(260px, 1fr)); gap: 12px; margin: 12px 0; }
.side { background: var(--band); border-radius: 4px; padding: 8px 12px; }
.side ul { list-style: none; margin: 0; padding: 0; }
.side li + li { margin-top: 8px; }
mark { background: var(--mark); color: inherit; font-weight: 600; text-decoration: underline; }
.decision { font-weight: 600; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 13px; line-height: 20px; }
th, td { border: 1px solid var(--line); padding: 4px 8px; text-align: start; vertical-align: top; overflow-wrap: anywhere; min-width: 72px; }
thead th { background: var(--band); }
tbody th { font-weight: 600; }
@media (forced-colors: active) {
  mark { background: Mark; color: MarkText; }
}
@media print {
  main { max-width: none; padding: 0; }
  body { font-size: 10pt; line-height: 14pt; }
  .finding, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  .wide { overflow: visible; }
}
`;
