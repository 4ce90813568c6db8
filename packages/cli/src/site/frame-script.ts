/** Name of the script by which a framed page tells its height. */
export const FRAME_SCRIPT = 'sanchi-frame.js';

/**
 * In a frame the page tells the page around it how high it is, and nothing else: `{ type: 'sanchi-height', height }` in
 * CSS pixels. Any page may frame it, so that the message goes to whoever does.
 */
export const FRAME_CODE = `if (parent !== window) {
  new ResizeObserver(() => parent.postMessage({ type: 'sanchi-height', height: Math.ceil(document.body.offsetHeight) }, '*')).observe(document.body);
}
`;

/** What the page around it does with that: only the frame that spoke changes. */
export const FRAME_LISTENER = `<script>
addEventListener('message', function (event) {
  if (!event.data || event.data.type !== 'sanchi-height') return;
  document.querySelectorAll('iframe').forEach(function (frame) {
    if (frame.contentWindow === event.source) frame.height = Number(event.data.height) || 900;
  });
});
</script>`;
