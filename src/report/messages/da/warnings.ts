import type { WarningMessage, WarningWords } from "../words/warningWords";

const messages: Readonly<Record<string, WarningMessage>> = {
  // Answers and groups
  "rows-left-out": (d) =>
    `${d.count("leftOut")} af ${d.count("rows")} rækker blev udeladt, fordi et svar manglede${(d.number("onlyMissing") ?? 0) > 0 ? `, ${d.count("onlyMissing")} af dem kun i ${d.name("column")}` : ""}. Tallene beskriver de øvrige ${d.count("used")}, som kan være anderledes.`,
  "missing-group": (d) =>
    `${d.name("column")} mangler for ${d.has("rows") ? d.count("rows") : d.count("count")} svarpersoner, som ikke hører til nogen gruppe.`,
  "missing-respondent": (d) =>
    `${d.name("column")} mangler for ${d.count("count")} svar, som ikke kan parres og er udeladt.`,
  "missing-wave": (d) => `${d.name("column")} mangler for ${d.count("count")} svar, som ikke kan parres og er udeladt.`,
  "missing-segment": (d) =>
    `${d.name("column")} mangler for ${d.count("count")} svarpersoner, som udgør et segment for sig.`,
  "empty-group": (d) =>
    `I ${d.name("column")} er der intet gyldigt svar i ${d.number("groups") === 1 ? "gruppen" : "grupperne"} ${d.names("groups")}.`,
  "no-valid-answers": () => "Der er intet gyldigt svar med vægt over 0, og derfor intet tal.",
  "no-variance": () => "Svarene er ens, så deres varians siger intet om, hvor sikkert tallet er.",
  "too-few-answers": () => "Der er for få svar til at sige, hvor forskellige svar er, så der er intet interval.",
  "too-few-clusters": () => "Svarene kommer fra for få klynger til at sige, hvor forskellige klynger er.",
  "unweighted-strata": (d) =>
    `Strataene blev udtrukket med forskellige andele, ${d.percent("least")} til ${d.percent("most")}, og der er ingen vægte: Tallet gælder dem, der svarede, ikke populationen.`,
  "low-ratings": (d) =>
    `Ingen af de ${d.count("n")} svar er over 5. Blev spørgsmålet stillet på 0–10? Hvis skalaen var 1–5, findes der ingen NPS.`,
  "few-answers": (d) =>
    d.has("terms")
      ? `Færre end ${d.count("least")} svar er lave, høje eller derimellem for ${d.names("terms")}; hvad de koster eller giver, er usikkert.`
      : `${d.count("n")} svar er få; intervallet kan være for smalt.`,

  // Comparisons, changes and trends
  census: () => "Alle blev spurgt, så forskellen er kendt, og der er intet at teste.",
  "no-pairs": () => "Ingen svarede på begge, så der er ingen forskel inden for personer.",
  unmatched: (d) =>
    `${d.count("n")} svarede på begge, ${d.count("onlyA")} kun på den første og ${d.count("onlyB")} kun på den anden; de sidste to grupper er udeladt, så forskellen gælder dem, der blev.`,
  "weights-differ": (d) => `${d.count("respondents")} svarpersoner har forskellig vægt i de to; den sidste bruges.`,
  "segment-in-one-wave": (d) =>
    `${d.number("segments") === 1 ? "Segmentet" : "Segmenterne"} ${d.names("segments")} har kun svar i den ene måling, så hele effekten regnes som ændret sammensætning.`,
  "waves-scatter": () =>
    "Målingerne svinger mere, end deres stikprøver forklarer; grænser og intervaller, der kun regner med stikprøverne, er for smalle.",
  "too-few-waves": (d) => `${d.count("waves")} målinger er for få til et interval om Theil–Sens hældning.`,

  // Resampling
  "failed-replicates": (d) =>
    d.has("leaveOuts")
      ? "Tallene kunne ikke beregnes for alle dele af svarene, så jackknife siger intet om dem."
      : `Nogle af de ${d.count("resamples")} gentagelser kunne ikke beregnes; intervallerne hviler på de øvrige.`,
  "few-resamples": (d) =>
    `${d.count("resamples")} gentagelser er få; resultatet ville ændre sig med en anden startværdi.`,
  "few-rearrangements": (d) =>
    `Så få svar kan kun omordnes på ${d.count("ways")} måder, og det sætter en nedre grænse for p.`,
  "random-groups": (d) =>
    `${d.count("units")} er mange at udelade én ad gangen, så ${d.count("groups")} tilfældigt dannede grupper blev udeladt i stedet.`,
  "on-calling-thread": () => "Alt blev beregnet i den kaldende tråd, fordi en funktion ikke kan sendes til andre.",
  "interval-fallback": (d) =>
    `Det ønskede interval for ${d.names("terms")} kunne ikke dannes; et enklere står i stedet.`,
  "extreme-interval": (d) =>
    `En ende af intervallet for ${d.names("terms")} ligger ud over de yderste gentagelser; der skal flere gentagelser til.`,
  "degenerate-interval": (d) =>
    `Hver gentagelse giver samme ${d.names("terms")}, så intervallet er et punkt; det siger intet om, hvor sikkert tallet er.`,
  "no-replicates": (d) => `${d.names("terms")} kunne beregnes i for få gentagelser, så der er intet interval.`,

  // Regression and drivers
  "perfect-fit": (d) =>
    `De forklarende variable bestemmer ${d.name("outcome")} helt, så usikkerheden kan ikke bedømmes; er en af dem beregnet ud fra udfaldet?`,
  "high-vif": (d) =>
    `Bestemmes i høj grad af de øvrige: ${d.names("terms")}. Deres enkelte koefficienter er usikre; saml dem, der måler det samme, eller bedøm dem under ét.`,
  "high-condition": (d) =>
    `En kombination af ${d.names("terms")} varierer næsten ikke (konditionsindeks ${d.decimal("index", 0)}), så deres koefficienter kan dårligt skilles fra hinanden.`,
  "no-condition-indices": () =>
    "Konditionsindeks kræver de forklarende variables gennemsnit, som en korrelationsmatrix ikke har.",
  "no-scale": (d) => `Der er ikke angivet nogen skala for ${d.names("terms")}, så vurderingen på 0–100 mangler.`,
  "sign-flip": (d) =>
    `${d.names("terms")} går den ene vej med udfaldet alene og den anden vej, når de øvrige drivere holdes fast (suppression); læs ikke koefficienten for sig.`,
  "no-decomposition": () => "Det valgte mål for betydning deler ikke R² op; andelene er kun dele af deres egen sum.",
  "negative-importance": (d) =>
    `Betydningen er negativ for ${d.names("terms")}, så andelene kan ikke læses som dele af en helhed; Shapleyværdier har ingen negative dele.`,
  "sampled-orders": (d) =>
    `Med ${d.count("drivers")} drivere kan ikke alle delmængder gennemgås: Shapleyværdierne er gennemsnit over ${d.count("permutations")} rækkefølger, og andelene er usikre i forhold dertil.`,
  "importance-estimated": (d) =>
    `Betydningen af ${d.count("drivers")} drivere er estimeret ud fra ${d.count("permutations")} rækkefølger, fordi alle deres modeller er for mange at beregne.`,
  "submodels-not-converged": (d) =>
    `${d.count("models")} af modellerne bag betydningerne var ikke faldet til ro; de sidste cifre er usikre.`,
  "rows-resampled": () =>
    "Intervallerne for andele og range kommer fra gentagelser af rækker og kender hverken klynger eller strata; hvor driverne er ens inden for klynger, er de for smalle.",
  "not-converged": (d) =>
    `Estimaterne var ikke faldet til ro efter ${d.count("iterations")} trin; de sidste cifre er usikre.`,
  "few-events": (d) =>
    `Hændelsen findes i ${d.count("events")} af ${d.count("n")} svar, til ${d.count("coefficients")} koefficienter; med så få bliver effekterne for store og intervallerne for smalle.`,
  "no-marginal-effect": (d) =>
    `Der gives ingen gennemsnitlig marginal effekt for ${d.names("terms")}: I en interaktion har den ene ingen effekt for sig.`,
  "proportional-odds-untested": () => "Om oddsene er proportionale, kunne ikke testes.",
  "thresholds-left-out": (d) =>
    `Brants test af proportionale odds udelader ${d.number("leftOut") === 1 ? "tærsklen" : "tærsklerne"} ${d.names("leftOut")}, fordi for få svar ligger hinsides.`,
  "odds-not-proportional": (d) =>
    `Effekterne er forskellige langs skalaen${(d.number("terms") ?? 0) > 0 ? `, for ${d.names("terms")}` : ""} (Brants test: χ² = ${d.decimal("statistic", 1)} med ${d.count("df")} frihedsgrader, p = ${d.short("pValue")}). Læs oddsratioerne som gennemsnit over skalaen.`,

  // Missing answers
  "missing-answers": (d) =>
    `${d.count("complete")} af ${d.count("n")} svarede på det hele; mest mangler i ${d.name("column")} (${d.count("missing")}).`,
  pairwise: (d) =>
    `Hver korrelation hviler på dem, der svarede på begge: fra ${d.count("fewest")} (${d.names("pair")}) til ${d.count("most")}. Der er intet fælles n, så tests og intervaller kommer kun fra en bootstrap.`,
  "repaired-correlations": (d) =>
    `Korrelationer fra forskellige personer passer ikke sammen her, så de blev erstattet af de nærmeste, der gør; de blev ændret med op til ${d.short("largestChange")}. R² (som regel for høj) og enkelte effekter afhænger dermed af reparationen.`,
  em: (d) =>
    `Gennemsnit og kovarianser for ${d.count("n")} personer ved maximum likelihood, hvilket er rigtigt, hvis svarene mangler tilfældigt givet de svar, der er. Standardfejl kommer kun fra en bootstrap.`,
  "em-prior": (d) =>
    `Et par af kolonner blev besvaret sammen af kun ${d.count("fewest")} personer, så ${d.count("prior")} rækker uden sammenhæng blev tilføjet for at stabilisere estimatet: Effekterne bliver lidt mindre.`,
  "em-not-converged": (d) => `EM var ikke nået til ende efter ${d.count("steps")} trin.`,
  "never-together": (d) =>
    `Ingen svarede på begge i disse par: ${d.pairs("pairs")}. Svarene siger ikke, hvordan de hænger sammen ud over, hvad de øvrige kolonner forklarer, og det antages at være intet.`,
  "few-together": (d) =>
    `Nogle par af kolonner blev besvaret sammen af få personer (${d.pairs("pairs")}); hvad der hviler på dem, er usikkert.`,
  "nearly-singular": () =>
    "Svarene rækker knap nok til så mange kolonner: Enkelte effekter er usikre, og gentagelser kan mangle dem. Udelad kolonner, som få har besvaret.",
  "dummy-adjustment": (d) =>
    `Manglende svar i ${d.names("columns")} blev udfyldt med gennemsnittet og mærket med en indikator. Det passer til “ikke relevant”; hvor der var et svar at give, bliver effekterne skæve, selv når det mangler ved et rent tilfælde.`,
  "dropped-indicator": (d) =>
    `Indikatoren for manglende svar i ${d.names("columns")} er udeladt: Den bestemmes af dem i ${d.names("on")}.`,
  "redrawn-imputations": (d) =>
    `Til ${d.count("imputations")} imputeringer blev ${d.count("redrawn")} gentagelser trukket om, fordi kovarianserne ikke kunne estimeres; standardfejlene kan være lidt for små.`,

  // Reliability
  "reversed-items": (d) =>
    `${d.names("terms")} går imod de øvrige spørgsmål; hvis spørgsmålet er formuleret den modsatte vej, skal svarene vendes først. Intet er vendt.`,
  "no-closed-form-interval": () =>
    "Med stikprøvevægte findes ingen lukket formel for alfas standardfejl og interval; de er udeladt. En bootstrap giver dem.",
  "no-n": () => "Uden n er der hverken standardfejl eller interval.",

  // Cause and what-if
  "segments-left-out": (d) => `Segmenter, der ikke kunne sammenlignes, er udeladt: ${d.names("segments")}.`,
  "square-root-of-odds": () =>
    "Udfaldet er ikke sjældent, så risikoratioen sættes til kvadratroden af oddsratioen; det passer godt for andele mellem 20 og 80 procent.",
  "opposed-effects": () =>
    "Den direkte og den indirekte effekt modvirker hinanden, så den indirekte er ingen del af den samlede: Der gives ingen andel.",
  "weights-ignored-in-errors": () =>
    "Effekterne er vægtede, men deltametodens standardfejl behandler vægtene, som om de sagde, hvor præcist et svar er.",
  nonlinear: (d) =>
    `Udfaldet følger ikke ${d.names("terms")} i en ret linje: Én koefficient for hele skalaen skjuler det. Læs den kun for små ændringer.`,
  "no-such-answer": (d) =>
    `Ingen gav et lavt, eller et højt, svar for ${d.names("terms")}; uden det er der ingen klasse.`,
  "reversed-contrast": (d) =>
    `Lave svar følges med et bedre udfald, eller høje med et dårligere, for ${d.names("terms")}; er skalaen vendt om, eller skjuler andre drivere det?`,
  "sign-changes": (d) =>
    `Fortegnet for ${d.names("terms")} skifter langs kurven: Mindste kvadraters metode giver det kun på grund af, hvad der følges med den. Læs det ikke.`,
  "no-such-confounder": (d) =>
    `Så stærke bagvedliggende faktorer findes ikke: De ville forklare mere, end der er tilbage af ${d.has("driver") ? d.name("driver") : "driveren"}. De rækker har ingen tal.`,
  "effect-not-found": (d) =>
    `Effekten af ${d.name("driver")} kan ikke skelnes fra 0, som den er, så intet skal til for at bortforklare den.`,
  "no-mean": (d) =>
    `Det forventede gennemsnit kræver gennemsnittet af hver kolonne i modellen, og det mangler for ${d.names("terms")}. Selve ændringen kræver det ikke.`,
  "beyond-scale": (d) =>
    `Ændringen fører gennemsnittet af ${d.name("term")} til ${d.decimal("newMean", 2)}, uden for skalaen; sådan kan ingen svare. Vælg en mindre ændring.`,
  "rare-topics": (d) => `Nævnt af færre end ${d.count("minimum")} og udeladt: ${d.names("terms")}.`,
  "constant-topics": (d) => `Nævnt af alle, så ingen er tilbage at sammenligne med, og udeladt: ${d.names("terms")}.`,

  // Path models
  "negative-loading": (d) =>
    `${d.names("items")} går imod de andre spørgsmål i konstruktet og trækker dets indeks ned; er spørgsmålet stillet den modsatte vej, så vend svarene først.`,
  "negative-weight": (d) =>
    `${d.names("items")} har negativ vægt i et konstrukts tal, skønt svarene går samme vej: Spørgsmålene siger næsten det samme. I et indeks trækker et sådant spørgsmål nedad.`,
  "inadmissible-solution": (d) =>
    `Korrektionen for manglende reliabilitet fører ud over det mulige for ${d.names("constructs")} (en reliabilitet eller R² over 1); der er få svar, eller spørgsmålene måler ikke én og samme ting.`,
  "absent-in-resamples": (d) =>
    `${d.names("terms")} findes ikke i op til ${d.count("most")} af ${d.count("resamples")} gentagelser, hvor en korrelation ikke er positiv; intervallerne hviler på de øvrige.`,
  "no-fit-test": () =>
    "Modellen fører til korrelationer mellem spørgsmålene, som ingen svar kan have, så dens tilpasning kan ikke prøves; se konstrukternes advarsler, eller undlad korrektionen.",
  "nothing-corrected": () =>
    "Korrektionen gælder refleksive konstrukter med mindst to spørgsmål, og dem er der ingen af; tallene er dem uden korrektion.",

  // Validity
  "heywood-case": (d) =>
    `Den fælles faktor forklarer ${d.names("terms")} helt, hvad intet spørgsmål med egne fejl kan; konstruktets AVE og reliabilitet er for høje. Ofte er der for få spørgsmål eller svar.`,
  "loadings-not-converged": (d) =>
    `Ladningerne for ${d.names("terms")} blev ikke stabile; det, der bygger på dem, er ikke til at stole på.`,
  "correlation-beyond-one": (d) =>
    `Korrelationen mellem ${d.name("a")} og ${d.name("b")} bliver ${d.decimal("correlation", 2)}, ud over 1: svarene kan ikke skelne dem.`,
  "no-htmt2": (d) =>
    `HTMT2 findes ikke for ${d.pairs("pairs")}, fordi en korrelation er 0 eller lavere; HTMT, som tager størrelserne, gælder.`,
  "single-item": (d) =>
    `${d.names("terms")} har et enkelt spørgsmål, som antages at være uden fejl: ingen AVE, og et HTMT, der er for lavt, hvis det har nogen.`,

  // Confirmatory factors
  "search-not-converged": (d) =>
    `Søgningen efter den største likelihood stoppede efter ${d.count("iterations")} trin uden at nå frem; standardfejl og tilpasningsmål er udeladt, og estimaterne er kun dér, hvor den standsede.`,
  "not-identified": (d) =>
    `Svarene bestemmer ikke alle parametre (${d.names("terms")}): Andre værdier ville passe lige så godt. Standardfejlene er udeladt. En faktor med to spørgsmål har brug for en anden faktor, som den tydeligt følges med.`,
  "negative-uniqueness": (d) =>
    `Den unikke varians estimeres under 0 for ${d.names("terms")}, hvad ingen varians kan være (et Heywood-tilfælde): for få svar, for få spørgsmål i faktoren eller en model, der ikke passer. Faktorens reliabilitet og forklarede varians er udeladt.`,
  "improper-correlation": (d) =>
    `Korrelationen mellem faktorerne ${d.names("factors")} estimeres til mere end 1: Deres spørgsmål måler én og samme ting, eller modellen passer ikke. Prøv dem som én faktor.`,
  "improper-correlations": () =>
    "De estimerede korrelationer mellem faktorerne kan ikke forekomme sammen (matricen er ikke positivt definit): for få svar eller en model, der ikke passer.",
  "saturated-model": () =>
    "Modellen har lige så mange parametre, som der er varianser og kovarianser, og gengiver derfor alle svar: Tilpasningen prøver intet. Et fjerde spørgsmål, eller en anden faktor, ville gøre den til en prøve.",
  "weighted-likelihood": () =>
    "Estimaterne er vægtede, men standardfejl, χ² og alt, hvad der hviler på dem, behandler vægtene, som om de sagde, hvor præcist et svar er: Med stikprøvevægte holder de ikke.",

  // Structure and agreement
  "repaired-matrix": (d) =>
    `Korrelationerne, hver estimeret for sig, passer ikke sammen: den mindste egenværdi er ${d.short("smallestEigenvalue")}, og ingen kan være under 0. Det, der bruger dem sammen, hviler på de nærmeste, der passer; ingen blev ændret mere end ${d.short("largestRepair")}.`,
  "few-pairs": (d) =>
    `Kun ${d.count("n")} rækker har svar på ${d.names("terms")}; korrelationer af så få styres af tilfældet.`,
  "empty-cells": (d) =>
    `${d.count("cells")} ${d.number("cells") === 1 ? "kombination" : "kombinationer"} af svar gav ingen, i ${d.pairs("pairs")}. ${(d.number("correction") ?? 0) > 0 ? `Hver blev talt som ${d.short("correction")} svar.` : "De blev ladt tomme; med få svar giver emptyCells: 0.5 roligere korrelationer, og at slå sjældne svar sammen hjælper mere."}`,
  "correlation-at-boundary": (d) =>
    `Svarene på ${d.pairs("pairs")} følger hinandens orden, så den polykoriske korrelation har intet maksimum og sættes til ±0,9999; emptyCells: 0.5 giver et.`,
  "no-weighted-interval": () =>
    "Med stikprøvevægte findes ingen lukket formel for standardfejlene; test og intervaller udelades.",
  "no-closed-form-test": () =>
    "Testen udelades: den kræver et kendt antal fuldstændige, uvægtede svar og korrelationer, der kan inverteres.",
  "low-kmo": (d) =>
    `${d.names("terms")} har for lidt til fælles med de andre spørgsmål (under 0,5); faktorerne bliver tydeligere uden.`,
  "heywood-items": (d) =>
    `Faktorerne ser ud til at forklare alt i ${d.names("terms")}, mere end svar tillader (et Heywood-tilfælde): der er for mange faktorer, eller for få spørgsmål eller svar.`,
  "no-degrees-of-freedom": (d) =>
    `${d.count("factors")} ${d.number("factors") === 1 ? "faktor" : "faktorer"} af ${d.count("items")} spørgsmål kan gengive hvilke korrelationer som helst, så der er intet at teste.`,
  "rotation-not-converged": (d) =>
    `Rotationen ${d.name("rotation")} faldt ikke til ro; ladningerne er det sidste trins. Færre faktorer kan give en tydeligere stilling.`,
  "no-structure": () =>
    "Ikke engang den første egenværdi er større end svar uden sammenhæng giver: spørgsmålene har intet til fælles, som denne undersøgelse kan vise.",
  "reference-is-pearson": () =>
    'Polykoriske korrelationer svinger mere end de simulerede svars Pearson-korrelationer, så det foreslåede antal kan være for stort; method: "permuted" sammenligner lige med lige og tager længere tid.',
  "items-on-none": (d) =>
    `${d.names("terms")} lader ikke med ${d.short("loading")} eller mere på nogen faktor og hører ikke til nogen skala.`,
  "items-on-several": (d) =>
    `${d.names("terms")} lader med ${d.short("loading")} eller mere på mere end én faktor og blev ikke placeret: spørgsmålet kan handle om to ting.`,
  "reversed-in-scale": (d) =>
    `${d.names("terms")} går imod resten af skalaen; vend svarene, før de lægges sammen. Alfa tæller dem her den anden vej.`,
  "short-scales": (d) =>
    `${d.names("terms")} har færre end tre spørgsmål, for få til en selvstændig skala; bed om færre skalaer, eller tilføj spørgsmål.`,
  "too-many-factors": (d) =>
    `Parallelanalysen foreslår flere faktorer, end korrelationerne mellem ${d.count("items")} spørgsmål bestemmer; ${d.count("scales")} blev brugt.`,

  // Answer quality
  "code-out-of-scale": (d) =>
    `${d.count("answer")} forekommer ${d.count("count")} gange uden for skalaen for ${d.names("terms")}; hvis det betyder ”intet svar”, angiv det som kode for manglende svar.`,
  "not-checked": (d) => `${d.name("reason")} kunne ikke prøves med disse svar.`,
  "useless-pair": (d) =>
    `${d.pairs("pairs")} kan ikke modsige hinanden: en af dem varierer ikke, eller de bestemmer hinanden. De er udeladt.`,
  "duplicates-by-chance": (d) =>
    `${d.count("count")} af ${d.count("checked")} gav samme svar som en før dem. Når det er så mange, kan ${d.count("items")} spørgsmål være for få eller for enkle til at skelne mennesker.`,
  "many-flagged": (d) =>
    `${d.count("flagged")} af ${d.count("n")} har en anmærkning. Så mange siger mere om spørgsmålene, om koder, der ikke er angivet, eller om grænserne end om de svarende; se sammenstillingen, før nogen fjernes.`,
  // Reliability
  "singular-correlation": () =>
    "Spørgsmålene bestemmer helt hinanden, så det, der bygger på hvert for sig, findes ikke.",
  "splits-sampled": (d) => `Måderne at halvere skalaen på er for mange; ${d.count("tried")} blev trukket tilfældigt.`,
  // Paths in groups, and predictions
  "not-invariant": (d) =>
    `${d.names("constructs")} er ikke sat sammen på samme måde i ${d.name("a")} og ${d.name("b")}, så stier til og fra dem betyder noget forskelligt og bør ikke sammenlignes.`,
  "no-predictive-relevance": (d) => `Modellen forudsiger ${d.names("items")} ikke bedre end de andres gennemsnit gør.`,
  "no-linear-benchmark": (d) =>
    `Spørgsmålene, der fører til ${d.names("items")}, bestemmer hinanden i en del, så der er ingen mindste kvadrater at sammenligne med.`,
  "heywood-factor": (d) =>
    `Gruppefaktor ${d.names("factors")} synes at være den fælles faktor selv, så hierarkisk omega kan være for højt; tag færre faktorer.`,
  "two-group-factors": () =>
    "To gruppefaktorer har én korrelation, som ikke siger, hvordan hver forholder sig til den fælles: De antages at lade ens. Der skal tre til, for at hierarkisk omega følger af svarene.",
};

export const warnings: WarningWords = {
  heading: "Advarsler",
  messages: new Map(Object.entries(messages)),
  ofGroup: (group, message) => `${group}: ${message}`,
};
