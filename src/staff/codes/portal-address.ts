/** The portal's address as people type it. */
export function portalAddress(publicUrl: string | undefined): string | undefined {
  return publicUrl?.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
