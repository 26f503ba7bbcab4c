/** A picture, small; the name beside it says what it is. */
export const FilePreview = ({ address }: { readonly address: string }) => (
  <img className="app-file-preview" src={address} alt="" loading="lazy" decoding="async" />
)
