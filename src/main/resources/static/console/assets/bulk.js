// A selection: all that can go, how many are chosen and how many of those were opened.

const boxes = () => [...document.querySelectorAll('input[name="ma"]:not(:disabled)')];

function tell() {
  const chosen = boxes().filter((box) => box.checked);
  const opened = chosen.filter((box) => box.closest("tr").querySelector(".tag.good")).length;
  const place = document.querySelector("#chosen");
  if (place) place.textContent = chosen.length ? `Đã chọn ${chosen.length}, trong đó đã mở xem ${opened}.` : "";
}

document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-all]")) return;
  boxes().forEach((box) => (box.checked = true));
  tell();
});
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-go]")) event.target.form.submit();
  tell();
});
tell();
