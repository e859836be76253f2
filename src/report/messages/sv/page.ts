import type { PageWords } from "../words/pageWords";

export const page: PageWords = { skip: "Hoppa till rapporten", contents: "Innehåll" };
