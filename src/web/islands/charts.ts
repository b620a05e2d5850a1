/** Charts as PNG: the drawing is painted on a canvas at twice its size. The button shows only where this script runs. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-png]')) {
  button.hidden = false
  button.addEventListener('click', () => void savePng(button.dataset.png ?? ''))
}

async function savePng(id: string): Promise<void> {
  const chart = document.getElementById(id)
  if (!(chart instanceof SVGSVGElement)) return
  const { width, height } = chart.viewBox.baseVal
  const image = new Image(width * 2, height * 2)
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(chart))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * 2
  canvas.height = height * 2
  const pen = canvas.getContext('2d')
  if (!pen) return
  // The colours of a saved chart are those of paper, whatever the page's are.
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((give) => canvas.toBlob(give, 'image/png'))
  if (!blob) return
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `${id.replace('chart-', '')}.png`
  link.click()
  URL.revokeObjectURL(link.href)
}
