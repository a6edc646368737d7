/** "Stroke unit", "falls risk", "DVT prophylaxis", "MRSA swab": a name of what one has, said of a place, a test or a precaution. */
const OF_SERVICE = /^[ -](?:vaccin\w*|(?:and|&|\+) [\p{L}-]+ vaccin\w*|(?:non[- ])?immun(?:e|ity)\b|swabs?|screen(?:ing)?|serolog\w+|risk|(?:thrombo)?prophyla\w+|ppx|clinics?|nurses?|teams?|units?|wards?|services?|tests?|toxins?|antibod\w+|antigen|panel|assessment|score|protocol|pathway|bundle|diary|chart|stockings|precautions|passport|plan|rescue pack|package|volume|education|leaflet|advice|specialist|liaison|rehab\w*|group|alarm|sensor|mat)\b/iu;

export function isOfService(text: string, end: number): boolean {
  return OF_SERVICE.test(text.slice(end, end + 24));
}
