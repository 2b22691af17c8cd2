import { z } from 'zod';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'an id such as united-states');

const call = z.strictObject({
  for: z.enum(['emergency', 'poison centre', 'advice']),
  number: z.string().regex(/^\d[\d -]*\d$/, 'a number in quotes, digits with spaces or dashes'),
  source: id,
  says: z.string().min(1).max(200),
});

/** Whom to call in one place. */
export const placeSchema = z.strictObject({
  id,
  place: z.string().min(1).max(60),
  calls: z
    .array(call)
    .min(1)
    .refine(([first]) => first?.for === 'emergency', 'the call for an emergency first'),
});
export type PlaceEntry = z.infer<typeof placeSchema>;
