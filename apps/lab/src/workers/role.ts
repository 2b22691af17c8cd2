/** What a worker of this page can be; its name says which. */
export type RoleName = 'run' | 'jobs' | 'crowd';

/** The part of a worker that answers. */
export interface Role {
  readonly hear: (asked: unknown) => void;
}
