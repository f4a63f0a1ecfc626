// Hands the approved words and the picture to the phone's own share sheet; without one, the words are copied.
for (const button of document.querySelectorAll("[data-share]")) {
  button.addEventListener("click", () => share(button));
}

async function share(button) {
  const text = button.closest("article").querySelector("textarea").value;
  const files = await picture(button.dataset.picture);
  try {
    if (navigator.share) {
      await navigator.share(files.length && navigator.canShare?.({ files, text }) ? { files, text } : { text });
    } else {
      await navigator.clipboard.writeText(text);
      button.textContent = "Đã chép lời, dán vào nhóm";
    }
    button.closest("article").querySelector("[name=households]").focus();
  } catch (error) {
    if (error.name !== "AbortError") {
      button.textContent = "Chưa chia sẻ được, xin chép lời ở trên";
    }
  }
}

async function picture(address) {
  const answer = await fetch(address);
  return answer.ok ? [new File([await answer.blob()], "canh-bao.png", { type: "image/png" })] : [];
}
