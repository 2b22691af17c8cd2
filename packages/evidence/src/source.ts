/** Who speaks: a paper is not a shop. Vendor, news and advocacy rows are drawn differently wherever they show. */
export type SourceKind =
  | 'paper'
  | 'thesis'
  | 'abstract'
  | 'government'
  | 'dataset'
  | 'notification'
  | 'vendor'
  | 'news'
  | 'advocacy'
  | 'encyclopaedia'
  | 'unidentified'
  | 'own';

/** A place where facts are written. */
export interface Source {
  readonly id: string;
  readonly kind: SourceKind;
  readonly citation: string;
  readonly doi: string | null;
  readonly pmid: string | null;
  /** PubMed Central number, `PMC...`. */
  readonly pmcid: string | null;
  /** False while the identifiers were not yet compared with a record of the work. */
  readonly checked: boolean;
  readonly note: string | null;
}
