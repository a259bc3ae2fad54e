extension ReportPage {
    /// How the page looks: on a screen by day and by night, on a phone, and on A4.
    static let sheet = """
        :root{color-scheme:light dark;--bg:#fff;--fg:#1b1f24;--soft:#59636e;--line:#d5dae0;--box:#f5f7f9;
        --ok:#1a6b3c;--okbox:#e8f5ec;--bad:#a5281b;--badbox:#fdecea;--s0:#1f5fa8;--s1:#d9822b;--s2:#5b8c5a;--s3:#8a5aa8}
        @media(prefers-color-scheme:dark){:root{--bg:#14181d;--fg:#e6e9ec;--soft:#a3adb8;--line:#39424c;--box:#1d232a;
        --ok:#7fd6a0;--okbox:#16281d;--bad:#ff9a8c;--badbox:#331a17;--s0:#6ea8e8;--s1:#f0a85c;--s2:#8fc98d;--s3:#c49be0}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--bg);color:var(--fg);font:16px/1.55 "Noto Sans","Noto Sans Bengali",
        "Noto Sans CJK JP","Noto Sans JP","Hiragino Sans","Yu Gothic",Kalpurush,SolaimanLipi,Vrinda,system-ui,sans-serif}
        :lang(bn) body,html:lang(bn) body{line-height:1.7}
        header,main{max-width:1040px;margin:0 auto;padding:0 20px}
        header{padding-top:28px}h1{font-size:1.75rem;line-height:1.3;margin:0}
        h2{font-size:1.25rem;margin:2.2em 0 .6em;padding-bottom:.25em;border-bottom:1px solid var(--line)}
        h3{font-size:1.02rem;margin:1.2em 0 .4em}.names{font-size:1.1rem;margin:.3em 0 0}.made{color:var(--soft);margin:.2em 0}
        .answer{margin-top:20px;border-left:6px solid;border-radius:6px;padding:14px 20px}
        .answer h2{margin:0 0 .3em;border:0;padding:0}.answer p{margin:0;font-size:1.05rem}
        .clean{background:var(--okbox);border-color:var(--ok)}.clean h2{color:var(--ok)}
        .found{background:var(--badbox);border-color:var(--bad)}.found h2{color:var(--bad)}
        .ledger{background:var(--box);border-radius:6px;padding:2px 18px 12px;margin:12px 0}
        dl{display:grid;grid-template-columns:minmax(8em,12em) 1fr;gap:4px 18px;margin:0}dt{color:var(--soft)}
        dd{margin:0;overflow-wrap:anywhere}code{font:.88em ui-monospace,"Noto Sans Mono",monospace;overflow-wrap:anywhere}
        li{margin:.35em 0}.findings{padding-left:1.2em}.detail{color:var(--soft);font-size:.92em;overflow-wrap:anywhere}
        .none,.small{color:var(--soft)}.small{font-size:.9em}
        .scroll{overflow-x:auto;max-width:100%}
        table{border-collapse:collapse;font-size:.93em;margin:.6em 0;min-width:50%}
        th,td{padding:5px 10px;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;word-break:keep-all}
        thead th{min-width:4.6em}
        thead th{color:var(--soft);font-weight:600}tbody th{font-weight:400}
        .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}thead .n{white-space:normal}
        .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,400px),1fr));gap:12px 36px}
        figure{margin:18px 0;min-width:0}figcaption{font-weight:600;margin-bottom:4px}
        figure .scroll svg{display:block;width:100%;height:auto}.mark{margin-right:6px;vertical-align:-1px}.defs{position:absolute}
        .legend{margin:0 0 6px;font-size:.9em;color:var(--soft)}.key{display:inline-block;margin-right:16px}
        .key i{display:inline-block;width:12px;height:12px;margin-right:6px;vertical-align:-1px}
        text{fill:var(--fg);font-size:13px}text.y,text.v{fill:var(--soft)}
        .grid{stroke:var(--line)}.axis{stroke:var(--soft)}
        .s0{fill:var(--s0);background:var(--s0)}.s1{fill:var(--s1);background:var(--s1)}
        .s2{fill:var(--s2);background:var(--s2)}.s3{fill:var(--s3);background:var(--s3)}
        rect.few{fill:url(#hatch);stroke:var(--soft);stroke-width:.8}.hatch{stroke:var(--soft);stroke-width:1.3;fill:none}
        rect.outline{fill:none;stroke:var(--fg);stroke-width:1}i.outline{border:1px solid var(--fg)}
        details{margin:6px 0 14px}summary{cursor:pointer;color:var(--soft);font-size:.9em}
        @media(max-width:600px){header,main{padding-left:14px;padding-right:14px}h1{font-size:1.4rem}
        dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:8px}.answer{padding:12px 14px}.bars text{font-size:15px}th,td{padding:5px 7px}}
        @media print{@page{size:A4;margin:16mm 14mm}
        :root{color-scheme:light;--bg:#fff;--fg:#000;--soft:#444;--line:#bbb;--box:#fff;--ok:#14532d;--okbox:#fff;--bad:#8a1c10;
        --badbox:#fff;--s0:#1f5fa8;--s1:#d9822b;--s2:#5b8c5a;--s3:#8a5aa8}
        body{font-size:10.5pt}header,main{max-width:none;padding:0}.ledger,.answer{border:1px solid var(--line)}
        .answer{border-left:6px solid}.charts{grid-template-columns:1fr 1fr}
        figure,.ledger,.answer,tr,li{break-inside:avoid}h2,h3,figcaption{break-after:avoid}
        summary{display:none}.scroll{overflow:visible}figure .scroll svg{min-width:0!important}.bars text{font-size:14.5px}table{font-size:8.5pt}
        *{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
        """
}
