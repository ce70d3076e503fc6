/** Keeps the files that a page gives its visitor, in place of a download. */

export interface TakenFile {
  name: string;
  type: string;
  /** Unfolded. */
  lines: string[];
}

export interface Taken {
  readonly files: readonly TakenFile[];
  restore(): void;
}

export function watchDownloads(): Taken {
  const files: TakenFile[] = [];
  const blobs = new Map<string, Blob>();
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  URL.createObjectURL = (blob) => {
    const url = createObjectURL.call(URL, blob);
    blobs.set(url, blob as Blob);
    return url;
  };
  HTMLAnchorElement.prototype.click = function () {
    const blob = blobs.get(this.href);
    if (!blob) return click.call(this);
    void blob.text().then((text) => {
      const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
      files.push({ name: this.download, type: blob.type, lines });
    });
  };
  return {
    files,
    restore() {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    },
  };
}
