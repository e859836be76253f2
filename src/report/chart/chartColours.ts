export const CHART_STYLE: string = "";
