import type { WarningMessage, WarningWords } from "../words/warningWords";

const messages: Readonly<Record<string, WarningMessage>> = {
  // Answers and groups
  "rows-left-out": (d) =>
    `${d.count("leftOut")} av ${d.count("rows")} rader utelämnades eftersom något svar saknades${(d.number("onlyMissing") ?? 0) > 0 ? `, ${d.count("onlyMissing")} av dem bara i ${d.name("column")}` : ""}. Siffrorna beskriver de övriga ${d.count("used")}, som kan skilja sig från dem.`,
  "missing-group": (d) =>
    `${d.name("column")} saknas för ${d.has("rows") ? d.count("rows") : d.count("count")} svarande, som inte hör till någon grupp.`,
  "missing-respondent": (d) =>
    `${d.name("column")} saknas för ${d.count("count")} svar, som inte kan paras ihop och utelämnas.`,
  "missing-wave": (d) =>
    `${d.name("column")} saknas för ${d.count("count")} svar, som inte kan paras ihop och utelämnas.`,
  "missing-segment": (d) => `${d.name("column")} saknas för ${d.count("count")} svarande, som bildar ett eget segment.`,
  "empty-group": (d) =>
    `I ${d.name("column")} finns inget giltigt svar i ${d.number("groups") === 1 ? "gruppen" : "grupperna"} ${d.names("groups")}.`,
  "no-valid-answers": () => "Det finns inget giltigt svar med vikt över 0, och därför ingen siffra.",
  "no-variance": () => "Svaren skiljer sig inte åt, så deras varians säger inget om hur säker siffran är.",
  "too-few-answers": () => "Svaren är för få för att säga hur mycket svar skiljer sig åt, så intervall saknas.",
  "too-few-clusters": () => "Svaren kommer från för få kluster för att säga hur mycket kluster skiljer sig åt.",
  "unweighted-strata": (d) =>
    `Stratumen drogs med olika andelar, ${d.percent("least")} till ${d.percent("most")}, och vikter saknas: siffran gäller dem som svarade, inte populationen.`,
  "low-ratings": (d) =>
    `Inget av de ${d.count("n")} svaren är över 5. Ställdes frågan på 0–10? Om skalan var 1–5 finns ingen NPS.`,
  "few-answers": (d) =>
    d.has("terms")
      ? `Färre än ${d.count("least")} svar är låga, höga eller däremellan för ${d.names("terms")}; vad de kostar eller ger är osäkert.`
      : `${d.count("n")} svar är få; intervallet kan vara för snävt.`,

  // Comparisons, changes and trends
  census: () => "Alla tillfrågades, så skillnaden är känd och det finns inget att pröva.",
  "no-pairs": () => "Ingen svarade på båda, så det finns ingen skillnad inom personer.",
  unmatched: (d) =>
    `${d.count("n")} svarade på båda, ${d.count("onlyA")} bara på den första och ${d.count("onlyB")} bara på den andra; de senare utelämnas, så skillnaden gäller dem som var kvar.`,
  "weights-differ": (d) => `${d.count("respondents")} svarande har olika vikt i de två; den senare används.`,
  "segment-in-one-wave": (d) =>
    `${d.number("segments") === 1 ? "Segmentet" : "Segmenten"} ${d.names("segments")} har svar bara i den ena mätningen, så hela effekten räknas som ändrad sammansättning.`,
  "waves-scatter": () =>
    "Mätningarna varierar mer än deras stickprov förklarar; gränser och intervall som bara räknar med stickproven är för snäva.",
  "too-few-waves": (d) => `${d.count("waves")} mätningar är för få för ett intervall kring Theil–Sens lutning.`,

  // Resampling
  "failed-replicates": (d) =>
    d.has("leaveOuts")
      ? "Siffrorna gick inte att beräkna för alla delar av svaren, så jackknife säger inget om dem."
      : `En del av de ${d.count("resamples")} omsamplingarna gick inte att beräkna; intervallen bygger på de övriga.`,
  "few-resamples": (d) =>
    `${d.count("resamples")} omsamplingar är få; resultatet skulle ändras med ett annat slumptalsfrö.`,
  "few-rearrangements": (d) =>
    `Så få svar kan bara ordnas om på ${d.count("ways")} sätt, vilket sätter en undre gräns för p.`,
  "random-groups": (d) =>
    `${d.count("units")} är många att utelämna en och en, så ${d.count("groups")} slumpvis bildade grupper utelämnades i stället.`,
  "on-calling-thread": () =>
    "Allt beräknades i den anropande tråden, eftersom en funktion inte kan skickas till andra.",
  "interval-fallback": (d) =>
    `Det begärda intervallet för ${d.names("terms")} gick inte att bilda; ett enklare står i dess ställe.`,
  "extreme-interval": (d) =>
    `En ände av intervallet för ${d.names("terms")} ligger bortom de yttersta omsamplingarna; fler omsamplingar behövs.`,
  "degenerate-interval": (d) =>
    `Varje omsampling ger samma ${d.names("terms")}, så intervallet är en punkt; det säger inget om hur säker siffran är.`,
  "no-replicates": (d) => `${d.names("terms")} kunde beräknas i för få omsamplingar, så intervall saknas.`,

  // Regression and drivers
  "perfect-fit": (d) =>
    `De förklarande variablerna bestämmer ${d.name("outcome")} helt, så osäkerheten går inte att bedöma; är någon av dem beräknad ur utfallet?`,
  "high-vif": (d) =>
    `Bestäms till stor del av de övriga: ${d.names("terms")}. Deras enskilda koefficienter är osäkra; slå ihop dem som mäter samma sak, eller bedöm dem tillsammans.`,
  "high-condition": (d) =>
    `En kombination av ${d.names("terms")} varierar knappt (konditionsindex ${d.decimal("index", 0)}), så deras koefficienter går knappast att skilja åt.`,
  "no-condition-indices": () =>
    "Konditionsindex kräver de förklarande variablernas medelvärden, som en korrelationsmatris inte har.",
  "no-scale": (d) => `Ingen skala har angetts för ${d.names("terms")}, så betygsindex (0–100) saknas.`,
  "sign-flip": (d) =>
    `${d.names("terms")} går åt ena hållet med utfallet ensamt och åt det andra när övriga drivkrafter hålls lika (suppression); läs inte koefficienten för sig.`,
  "no-decomposition": () =>
    "Det valda måttet på betydelse delar inte upp R² i delar; andelarna är bara delar av sin egen summa.",
  "negative-importance": (d) =>
    `Betydelsen är negativ för ${d.names("terms")}, så andelarna kan inte läsas som delar av en helhet; Shapleyvärden har inga negativa delar.`,
  "sampled-orders": (d) =>
    `Med ${d.count("drivers")} drivkrafter går det inte att gå igenom alla delmängder: Shapleyvärdena är medelvärden över ${d.count("permutations")} ordningar, och andelarna är osäkra därefter.`,
  "importance-estimated": (d) =>
    `Betydelsen av ${d.count("drivers")} drivkrafter är skattad ur ${d.count("permutations")} ordningar, eftersom alla deras modeller är för många att anpassa.`,
  "submodels-not-converged": (d) =>
    `${d.count("models")} av modellerna bakom betydelserna hade inte stabiliserats; de sista siffrorna är osäkra.`,
  "rows-resampled": () =>
    "Intervallen för andelar och ranger kommer ur omsamplade rader och tar inte hänsyn till kluster eller strata; där drivkrafterna är lika inom kluster är de för snäva.",
  "not-converged": (d) =>
    `Skattningarna hade inte stabiliserats efter ${d.count("iterations")} steg; de sista siffrorna är osäkra.`,
  "few-events": (d) =>
    `Händelsen finns i ${d.count("events")} av ${d.count("n")} svar, för ${d.count("coefficients")} koefficienter; med så få blir effekterna för stora och intervallen för snäva.`,
  "no-marginal-effect": (d) =>
    `Ingen genomsnittlig marginaleffekt ges för ${d.names("terms")}: i en interaktion har den ena ingen egen effekt.`,
  "proportional-odds-untested": () => "Om oddsen är proportionella gick inte att pröva.",
  "thresholds-left-out": (d) =>
    `Brants test av proportionella odds utelämnar ${d.number("leftOut") === 1 ? "tröskeln" : "trösklarna"} ${d.names("leftOut")}, eftersom för få svar ligger bortom.`,
  "odds-not-proportional": (d) =>
    `Effekterna skiljer sig längs skalan${(d.number("terms") ?? 0) > 0 ? `, för ${d.names("terms")}` : ""} (Brants test: χ² = ${d.decimal("statistic", 1)} med ${d.count("df")} frihetsgrader, p = ${d.short("pValue")}). Läs oddskvoterna som genomsnitt över skalan.`,

  // Missing answers
  "missing-answers": (d) =>
    `${d.count("complete")} av ${d.count("n")} svarade på allt; mest saknas i ${d.name("column")} (${d.count("missing")}).`,
  pairwise: (d) =>
    `Varje korrelation bygger på dem som svarade på båda: från ${d.count("fewest")} (${d.names("pair")}) till ${d.count("most")}. Det finns inget gemensamt n, så test och intervall kommer bara ur en bootstrap.`,
  "repaired-correlations": (d) =>
    `Korrelationer från olika personer går inte ihop här, så de ersattes med de närmaste som gör det; de ändrades med upp till ${d.short("largestChange")}. R² (som regel för högt) och enskilda effekter beror därmed på lagningen.`,
  em: (d) =>
    `Medelvärden och kovarianser för ${d.count("n")} personer med maximum likelihood, vilket är rätt om svaren saknas slumpmässigt givet de svar som finns. Medelfel kommer bara ur en bootstrap.`,
  "em-prior": (d) =>
    `Något par av kolumner besvarades tillsammans av bara ${d.count("fewest")} personer, så ${d.count("prior")} rader utan samband lades till för att stadga skattningen: effekterna blir något mindre.`,
  "em-not-converged": (d) => `EM hade inte kommit till slutet efter ${d.count("steps")} steg.`,
  "never-together": (d) =>
    `Ingen svarade på båda i dessa par: ${d.pairs("pairs")}. Svaren säger inte hur de hänger ihop utöver vad övriga kolumner förklarar, och det antas vara inget.`,
  "few-together": (d) =>
    `Några par av kolumner besvarades tillsammans av få personer (${d.pairs("pairs")}); det som bygger på dem är osäkert.`,
  "nearly-singular": () =>
    "Svaren räcker knappt till för så många kolumner: enskilda effekter är osäkra, och omsamplingar kan sakna dem. Utelämna kolumner som få har besvarat.",
  "dummy-adjustment": (d) =>
    `Saknade svar i ${d.names("columns")} fylldes med medelvärdet och märktes med en indikator. Det passar ”ej aktuellt”; där det fanns ett svar att ge blir effekterna skeva även när det saknas av en ren slump.`,
  "dropped-indicator": (d) =>
    `Indikatorn för saknade svar i ${d.names("columns")} utelämnas: den bestäms av dem i ${d.names("on")}.`,
  "redrawn-imputations": (d) =>
    `För ${d.count("imputations")} imputationer drogs ${d.count("redrawn")} omsamplingar om, eftersom kovarianserna inte gick att skatta; medelfelen kan vara något för små.`,

  // Reliability
  "reversed-items": (d) =>
    `${d.names("terms")} går emot de övriga frågorna; om frågan är ställd åt andra hållet ska svaren vändas först. Inget har vänts.`,
  "no-closed-form-interval": () =>
    "Med urvalsvikter finns ingen sluten formel för alfas medelfel och intervall; de utelämnas. En bootstrap ger dem.",
  "no-n": () => "Utan n finns varken medelfel eller intervall.",

  // Cause and what-if
  "segments-left-out": (d) => `Segment som inte kunde jämföras utelämnades: ${d.names("segments")}.`,
  "square-root-of-odds": () =>
    "Utfallet är inte ovanligt, så riskkvoten sätts till kvadratroten ur oddskvoten; det stämmer väl för andelar mellan 20 och 80 procent.",
  "opposed-effects": () =>
    "Den direkta och den indirekta effekten motverkar varandra, så den indirekta är ingen del av den totala: ingen andel ges.",
  "weights-ignored-in-errors": () =>
    "Effekterna är viktade, men deltametodens medelfel behandlar vikterna som om de sade hur noggrant ett svar är.",
  nonlinear: (d) =>
    `Utfallet följer inte ${d.names("terms")} i en rät linje: en enda koefficient för hela skalan döljer det. Läs den bara för små förändringar.`,
  "no-such-answer": (d) =>
    `Ingen gav ett lågt, eller ett högt, svar för ${d.names("terms")}; utan det finns ingen klass.`,
  "reversed-contrast": (d) =>
    `Låga svar hör ihop med ett bättre utfall, eller höga med ett sämre, för ${d.names("terms")}; är skalan vänd, eller döljer andra drivkrafter det?`,
  "sign-changes": (d) =>
    `Tecknet för ${d.names("terms")} växlar längs kurvan: minsta kvadrat ger det bara på grund av vad som följs åt med den. Läs det inte.`,
  "no-such-confounder": (d) =>
    `Så starka bakomliggande faktorer finns inte: de skulle förklara mer än vad som är kvar av ${d.has("driver") ? d.name("driver") : "drivkraften"}. De raderna har inga siffror.`,
  "effect-not-found": (d) =>
    `Effekten av ${d.name("driver")} går inte att skilja från 0 som den är, så inget behövs för att förklara bort den.`,
  "no-mean": (d) =>
    `Det väntade medelvärdet kräver medelvärdet av varje kolumn i modellen, och det saknas för ${d.names("terms")}. Själva förändringen behöver det inte.`,
  "beyond-scale": (d) =>
    `Förändringen för medelvärdet av ${d.name("term")} till ${d.decimal("newMean", 2)}, utanför skalan; så kan ingen svara. Välj en mindre förändring.`,
  "rare-topics": (d) => `Nämns av färre än ${d.count("minimum")} och utelämnas: ${d.names("terms")}.`,
  "constant-topics": (d) => `Nämns av alla, så att ingen finns att jämföra med, och utelämnas: ${d.names("terms")}.`,

  // Path models
  "negative-loading": (d) =>
    `${d.names("items")} går emot de andra frågorna i konstruktet och drar ned dess index; är frågan ställd åt andra hållet, vänd svaren först.`,
  "negative-weight": (d) =>
    `${d.names("items")} har negativ vikt i ett konstrukts tal fast svaren går åt samma håll: frågorna säger nästan detsamma. I ett index drar en sådan fråga nedåt.`,
  "inadmissible-solution": (d) =>
    `Korrigeringen för bristande reliabilitet leder bortom det möjliga för ${d.names("constructs")} (en reliabilitet eller R² över 1); svaren är få, eller frågorna mäter inte en och samma sak.`,
  "absent-in-resamples": (d) =>
    `${d.names("terms")} finns inte i upp till ${d.count("most")} av ${d.count("resamples")} omsamplingar, där en korrelation inte är positiv; intervallen vilar på de övriga.`,
  "no-fit-test": () =>
    "Modellen leder till korrelationer mellan frågorna som inga svar kan ha, så dess anpassning går inte att pröva; se konstruktens varningar, eller avstå från korrigeringen.",
  "nothing-corrected": () =>
    "Korrigeringen gäller reflektiva konstrukt med minst två frågor, och sådana finns inte; siffrorna är de utan korrigering.",

  // Validity
  "heywood-case": (d) =>
    `Den gemensamma faktorn förklarar ${d.names("terms")} helt, vilket ingen fråga med egna fel kan; konstruktets AVE och reliabilitet är för höga. Ofta är frågorna eller svaren för få.`,
  "loadings-not-converged": (d) =>
    `Laddningarna för ${d.names("terms")} stabiliserades inte; det som bygger på dem går inte att lita på.`,
  "correlation-beyond-one": (d) =>
    `Korrelationen mellan ${d.name("a")} och ${d.name("b")} blir ${d.decimal("correlation", 2)}, bortom 1: svaren kan inte skilja dem åt.`,
  "no-htmt2": (d) =>
    `HTMT2 finns inte för ${d.pairs("pairs")}, eftersom någon korrelation är 0 eller lägre; HTMT, som tar storlekarna, gäller.`,
  "single-item": (d) =>
    `${d.names("terms")} har en enda fråga, som antas vara utan fel: ingen AVE, och ett HTMT som är för lågt om den har något.`,

  // Confirmatory factors
  "search-not-converged": (d) =>
    `Sökandet efter största likelihood avbröts efter ${d.count("iterations")} steg utan att nå fram; medelfel och anpassningsmått utelämnas, och skattningarna är bara var det stannade.`,
  "not-identified": (d) =>
    `Svaren bestämmer inte alla parametrar (${d.names("terms")}): andra värden passar lika bra. Medelfelen utelämnas. En faktor med två frågor behöver en annan faktor som den tydligt hör ihop med.`,
  "negative-uniqueness": (d) =>
    `Den unika variansen skattas under 0 för ${d.names("terms")}, vilket ingen varians kan vara (ett Heywood-fall): för få svar, för få frågor i faktorn eller en modell som inte passar. Faktorns reliabilitet och förklarade varians utelämnas.`,
  "improper-correlation": (d) =>
    `Korrelationen mellan faktorerna ${d.names("factors")} skattas bortom 1: deras frågor mäter en och samma sak, eller så passar modellen inte. Pröva dem som en faktor.`,
  "improper-correlations": () =>
    "De skattade korrelationerna mellan faktorerna kan inte förekomma tillsammans (matrisen är inte positivt definit): för få svar eller en modell som inte passar.",
  "saturated-model": () =>
    "Modellen har lika många parametrar som det finns varianser och kovarianser och återger därför vilka svar som helst: anpassningen prövar ingenting. En fjärde fråga, eller en annan faktor, skulle göra den till en prövning.",
  "weighted-likelihood": () =>
    "Skattningarna är viktade, men medelfel, χ² och allt som vilar på dem behandlar vikterna som om de sade hur noggrant ett svar är: med urvalsvikter håller de inte.",

  // Structure and agreement
  "repaired-matrix": (d) =>
    `Korrelationerna, var och en skattad för sig, går inte ihop: det minsta egenvärdet är ${d.short("smallestEigenvalue")}, och inget kan vara under 0. Det som behöver dem tillsammans vilar på de närmaste som går ihop; ingen ändrades med mer än ${d.short("largestRepair")}.`,
  "few-pairs": (d) =>
    `Bara ${d.count("n")} rader har svar på ${d.names("terms")}; korrelationer av så få styrs av slumpen.`,
  "empty-cells": (d) =>
    `${d.count("cells")} ${d.number("cells") === 1 ? "kombination" : "kombinationer"} av svar gavs av ingen, i ${d.pairs("pairs")}. ${(d.number("correction") ?? 0) > 0 ? `Varje sådan räknades som ${d.short("correction")} svar.` : "De lämnades tomma; med få svar ger emptyCells: 0.5 stadigare korrelationer, och att slå ihop sällsynta svar hjälper mer."}`,
  "correlation-at-boundary": (d) =>
    `Svaren på ${d.pairs("pairs")} följer varandras ordning, så den polykoriska korrelationen har inget maximum och sätts till ±0,9999; emptyCells: 0.5 ger ett.`,
  "no-weighted-interval": () =>
    "Med urvalsvikter finns ingen sluten formel för medelfelen; test och intervall utelämnas.",
  "no-closed-form-test": () =>
    "Testet utelämnas: det kräver ett känt antal fullständiga, oviktade svar och korrelationer som kan inverteras.",
  "low-kmo": (d) =>
    `${d.names("terms")} har för lite gemensamt med de andra frågorna (under 0,5); faktorerna blir tydligare utan.`,
  "heywood-items": (d) =>
    `Faktorerna ser ut att förklara allt i ${d.names("terms")}, mer än svar tillåter (ett Heywoodfall): faktorerna är för många, eller frågorna eller svaren för få.`,
  "no-degrees-of-freedom": (d) =>
    `${d.count("factors")} ${d.number("factors") === 1 ? "faktor" : "faktorer"} av ${d.count("items")} frågor kan återge vilka korrelationer som helst, så det finns inget att pröva.`,
  "rotation-not-converged": (d) =>
    `Rotationen ${d.name("rotation")} stannade inte; laddningarna är det sista stegets. Färre faktorer kan ge ett tydligare läge.`,
  "no-structure": () =>
    "Inte ens det första egenvärdet är större än vad svar utan samband ger: frågorna har inget gemensamt som den här undersökningen kan visa.",
  "reference-is-pearson": () =>
    'Polykoriska korrelationer varierar mer än de simulerade svarens Pearsonkorrelationer, så det föreslagna antalet kan vara för stort; method: "permuted" jämför lika med lika och tar längre tid.',
  "items-on-none": (d) =>
    `${d.names("terms")} laddar inte med ${d.short("loading")} eller mer på någon faktor och hör inte till någon skala.`,
  "items-on-several": (d) =>
    `${d.names("terms")} laddar med ${d.short("loading")} eller mer på fler än en faktor och placerades inte: frågan kan handla om två saker.`,
  "reversed-in-scale": (d) =>
    `${d.names("terms")} går emot resten av skalan; vänd svaren innan de summeras. Alfa räknar dem här åt andra hållet.`,
  "short-scales": (d) =>
    `${d.names("terms")} har färre än tre frågor, för få för en egen skala; begär färre skalor eller lägg till frågor.`,
  "too-many-factors": (d) =>
    `Parallellanalysen föreslår fler faktorer än korrelationerna mellan ${d.count("items")} frågor bestämmer; ${d.count("scales")} användes.`,

  // Answer quality
  "code-out-of-scale": (d) =>
    `${d.count("answer")} förekommer ${d.count("count")} gånger utanför skalan för ${d.names("terms")}; om det betyder ”inget svar”, ange det som kod för saknat svar.`,
  "not-checked": (d) => `${d.name("reason")} gick inte att pröva med dessa svar.`,
  "useless-pair": (d) =>
    `${d.pairs("pairs")} kan inte motsäga varandra: en av dem varierar inte, eller de bestämmer varandra. De utelämnades.`,
  "duplicates-by-chance": (d) =>
    `${d.count("count")} av ${d.count("checked")} gav samma svar som någon före dem. När det är så många kan ${d.count("items")} frågor vara för få eller för enkla för att skilja människor åt.`,
  "many-flagged": (d) =>
    `${d.count("flagged")} av ${d.count("n")} har en anmärkning. Så många säger mer om frågorna, om koder som inte angetts eller om gränserna än om de svarande; se sammanställningen innan någon tas bort.`,
  // Reliability
  "singular-correlation": () => "Frågorna bestämmer varandra helt, så det som bygger på var och en för sig finns inte.",
  "splits-sampled": (d) => `Sätten att halvera skalan är för många; ${d.count("tried")} drogs slumpvis.`,
  // Paths in groups, and predictions
  "not-invariant": (d) =>
    `${d.names("constructs")} är inte sammansatta på samma sätt i ${d.name("a")} och ${d.name("b")}, så vägar till och från dem betyder olika saker och bör inte jämföras.`,
  "no-predictive-relevance": (d) => `Modellen förutsäger ${d.names("items")} inte bättre än de andras medelvärde gör.`,
  "no-linear-benchmark": (d) =>
    `Frågorna som leder till ${d.names("items")} bestämmer varandra i någon del, så det finns ingen minsta kvadrat att jämföra med.`,
  "heywood-factor": (d) =>
    `Gruppfaktor ${d.names("factors")} tycks vara den gemensamma faktorn själv, så hierarkiskt omega kan vara för högt; ta färre faktorer.`,
  "two-group-factors": () =>
    "Två gruppfaktorer har en enda korrelation, som inte säger hur var och en förhåller sig till den gemensamma: de antas ladda lika. Tre behövs för att hierarkiskt omega ska följa av svaren.",
};

export const warnings: WarningWords = {
  heading: "Varningar",
  messages: new Map(Object.entries(messages)),
  ofGroup: (group, message) => `${group}: ${message}`,
};
