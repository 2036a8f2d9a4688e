/** Where the strongest contributions of each row are written. */
interface Places {
  most: number;
  features: Int32Array;
  contributions: Float64Array;
}

/** Writes the strongest contributions of a row, those of nothing left out; of equal ones the first feature's. */
export function strongestOf(contributions: Float64Array, places: Places, row: number): void {
  const first = row * places.most;
  let filled = 0;
  contributions.forEach((contribution, feature) => {
    if (contribution === 0 || Number.isNaN(contribution)) return;
    let at = filled;
    while (at > 0 && Math.abs(places.contributions[first + at - 1]!) < Math.abs(contribution)) at--;
    if (at >= places.most) return;
    filled = Math.min(places.most, filled + 1);
    for (let to = filled - 1; to > at; to--) {
      places.features[first + to] = places.features[first + to - 1]!;
      places.contributions[first + to] = places.contributions[first + to - 1]!;
    }
    places.features[first + at] = feature;
    places.contributions[first + at] = contribution;
  });
}
