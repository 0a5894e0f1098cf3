namespace LoadEngine.Reports;

/// <summary>How the page looks: by day, by night and on paper.</summary>
internal static class HtmlStyle
{
    public const string Sheet =
        """
        :root {
          color-scheme: light dark;
          --paper: #fcfcfb; --ink: #1a1a19; --pale: #66655f; --grid: #e4e3df; --tint: #f2f1ee;
          --blue: #2a78d6; --green: #1baf7a; --yellow: #c98500; --red: #d03b3b; --violet: #4a3aa7; --orange: #eb6834;
          --low: #86b6ef; --middle: #3987e5; --high: #184f95;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #1a1a19; --ink: #f0efec; --pale: #a8a79f; --grid: #383732; --tint: #262624;
            --blue: #3987e5; --green: #199e70; --yellow: #eda100; --red: #e66767; --violet: #9085e9; --orange: #d95926;
            --low: #256abf; --middle: #6da7ec; --high: #cde2fb;
          }
        }
        body {
          font: 15px/1.45 system-ui, sans-serif; max-width: 1080px; margin: 2rem auto; padding: 0 1rem;
          background: var(--paper); color: var(--ink);
        }
        h1 { font-size: 1.5rem; margin: 0 0 .5rem; }
        h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; border-bottom: 1px solid var(--grid); }
        h2 { break-after: avoid; }
        ul { padding-left: 1.1rem; margin: .5rem 0; }
        .head { color: var(--pale); }
        .conclusion { font-weight: 600; padding: .35rem .8rem; margin: 1rem 0; background: var(--tint); }
        .conclusion { border-left: 5px solid var(--green); }
        .conclusion.broken { border-color: var(--red); }
        .conclusion.not-judged { border-color: var(--yellow); }
        .evidence { margin: .2rem 0 .9rem; }
        .thresholds { width: 100%; }
        .thresholds th, .thresholds td { text-align: left; vertical-align: top; }
        .thresholds td:first-child { white-space: nowrap; border-left: 4px solid var(--green); padding-left: .6rem; }
        .thresholds .broken td:first-child { border-left-color: var(--red); }
        .thresholds .broken b { color: var(--red); }
        .thresholds .not-judged td:first-child { border-left-color: var(--yellow); }
        .thresholds td:last-child { color: var(--pale); }
        .charts { display: grid; gap: 1rem 1.5rem; align-items: end; }
        .charts { grid-template-columns: repeat(auto-fit, minmax(min(100%, 480px), 1fr)); }
        figure { margin: 0; break-inside: avoid; }
        figcaption { font-weight: 600; }
        svg { width: 100%; height: auto; display: block; }
        .legend { margin: .1rem 0; color: var(--pale); font-size: .85rem; }
        .legend span { margin-right: 1rem; }
        .legend i { display: inline-block; width: .8em; height: .8em; border-radius: 2px; margin-right: .35em; }
        .legend i.dash { border-top: 2px dashed var(--red); height: 0; vertical-align: middle; border-radius: 0; }
        .grid { stroke: var(--grid); stroke-width: 1; }
        .ground { stroke: var(--pale); stroke-width: 1; }
        .axis { fill: var(--pale); font-size: 16px; }
        .line { fill: none; stroke-width: 2; stroke-linejoin: round; }
        .point { opacity: 0; }
        .point:hover { opacity: 1; }
        .bound { stroke: var(--red); stroke-width: 1.5; stroke-dasharray: 5 4; }
        .tables > * { max-width: 100%; overflow-x: auto; }
        .tables { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; margin-top: 1rem; }
        table { border-collapse: collapse; font-variant-numeric: tabular-nums; align-self: flex-start; break-inside: avoid; }
        caption { text-align: left; font-weight: 600; padding-bottom: .2rem; }
        th { color: var(--pale); font-weight: 500; }
        th, td { padding: .15rem .7rem; border-bottom: 1px solid var(--grid); text-align: right; }
        th:first-child, td:first-child { text-align: left; padding-left: 0; max-width: 30rem; }
        @media print {
          :root {
            --paper: #fff; --ink: #000; --pale: #444; --grid: #ccc; --tint: #f4f4f4;
            --blue: #2a78d6; --green: #1baf7a; --yellow: #c98500; --red: #d03b3b; --violet: #4a3aa7; --orange: #eb6834;
            --low: #86b6ef; --middle: #3987e5; --high: #184f95;
          }
          html, body { font-size: 11px; }
          body { margin: 0; max-width: none; }
          .charts { grid-template-columns: 1fr 1fr; }
          * { print-color-adjust: exact; }
        }
        """;
}
