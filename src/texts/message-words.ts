/** What may be put into the text of a message; each uses its own of them. Only links hold anything but words and digits. */
export type MessageWords = Readonly<
  Record<'code' | 'trackingCode' | 'day' | 'time' | 'phone' | 'link' | 'count' | 'due', string>
>;
