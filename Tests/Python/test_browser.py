"""The HTML report in a real browser: filter, sort, links, languages, light and dark, keyboard, paper, thousands of rows.

Every page is opened from a file, as from a mail, with nothing allowed out: a word on the console or a request fails the
test that made it. Screenshots for people to look at go to .build-ci/screenshots. Needs Debian's chromium and
fonts-noto-cjk; without a browser the tests are skipped. Nothing here is measured by the clock.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from plumbline import ROOT, command  # noqa: E402: found only after the line above

SHOTS = ROOT / ".build-ci" / "screenshots"
CHROMIUM = shutil.which("chromium")
# Milliseconds after which a page is given up; long enough for the slowest machine.
PATIENCE = 300_000
FIRST = "star-cloud-enterprises"
DROP = "Fixtures/drops/tianning-2022"
COMMON = ["--no-config", "--rules", "Rules/tianning-2022", "--lang", "zh"]

PLAN = """plan: many
title: {zh: 万条标准, en: Ten thousand standards}
year: 2022
start: 2022-01-01
deadline: 2022-12-31
time_zone: Asia/Shanghai
profile: standard
reporting: {cadence: month, due_day: 10}
areas: [某区]
units: [%s]
"""



class Browser:
    """Pages that record every word on their console and every request that would leave them."""

    def __init__(self, chromium):
        self.chromium = chromium
        self.noise = []
        self.contexts = []

    def open(self, address, width=1280, height=900, dark=False, scripts=True):
        context = self.chromium.new_context(
            viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light",
            java_script_enabled=scripts)
        self.contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: self.noise.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: self.noise.append(f"error: {error}"))
        page.on("request", lambda request: self.hear(request.url))
        page.set_default_timeout(PATIENCE)
        page.goto(address, timeout=PATIENCE)
        return page

    def close(self):
        for context in self.contexts:
            context.close()

    def hear(self, url):
        if not url.startswith(("file:", "data:")):
            self.noise.append(f"request: {url}")


def shown(page):
    return page.locator(".item:not([hidden])").count()


def find(page, words, count):
    """Types words into the search field and waits for the list to follow."""
    page.fill("#_find", words)
    expect(page.locator(".item:not([hidden])")).to_have_count(count, timeout=PATIENCE)


def titles(page, count=5):
    return page.locator(".item:not([hidden]) .title").all_inner_texts()[:count]


@unittest.skipUnless(CHROMIUM, "there is no chromium")
class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.command = command()
        SHOTS.mkdir(parents=True, exist_ok=True)
        cls.folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.report = cls.folder / "report.html"
        cls.make("check", *COMMON, "--as-of", "2022-11-10", "--format", f"html:{cls.report}", DROP)
        playwright = cls.enterClassContext(sync_playwright())
        cls.chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        cls.addClassCleanup(cls.chromium.close)

    @classmethod
    def make(cls, *arguments, folder=ROOT):
        done = subprocess.run([cls.command, *map(str, arguments)], cwd=folder, capture_output=True, encoding="utf-8")
        if done.returncode not in (0, 1):
            raise AssertionError(f"{arguments} ended with {done.returncode}: {done.stderr[-2000:]}")

    def setUp(self):
        self.browser = Browser(self.chromium)

    def tearDown(self):
        self.browser.close()
        self.assertEqual(self.browser.noise, [], "no word on the console, no request")

    def shoot(self, page, name, full=None):
        path = SHOTS / f"{name}.png"
        if full:
            clip = {"x": 0, "y": 0, "width": page.viewport_size["width"], "height": full}
            page.screenshot(path=path, full_page=True, clip=clip)
        else:
            page.screenshot(path=path)

    def test_filter_sort_language_keyboard(self):
        address = self.report.as_uri()
        page = self.browser.open(address)
        total = page.locator(".item").count()
        self.assertTrue(total > 200, f"the founding plan has its standards on the page, not {total}")
        self.assertTrue(self.report.stat().st_size < 1_000_000, f"under 1 MB, not {self.report.stat().st_size}")
        self.assertEqual(shown(page), total, "everything shown at first")
        self.assertEqual(page.locator("html").get_attribute("lang"), "zh-CN", "the language asked for")
        self.shoot(page, "desktop-zh")

        # One verdict, by its button; pressed state and the live count say so.
        button = page.locator("[data-kind=red]")
        red = int(button.locator("b").inner_text())
        button.click()
        self.assertEqual(shown(page), red, "filter by verdict")
        self.assertEqual(button.get_attribute("aria-pressed"), "true", "the button is pressed")
        self.assertTrue(str(red) in page.locator("#_count").inner_text(), "the live region tells the count")
        self.assertEqual(page.locator("#_count").get_attribute("aria-live"), "polite", "a live region")
        self.assertTrue("verdict=red" in page.url, "the address holds the filter")
        page.locator("#_clear").click()
        self.assertEqual(shown(page), total, "cleared")

        # By unit, and the address opens the same view elsewhere.
        page.select_option("#_unit", "科技局")
        unit = shown(page)
        self.assertTrue(0 < unit < total, "filter by unit")
        again = self.browser.open(page.url)
        self.assertEqual(shown(again), unit, "the address brings the filter back")
        self.assertEqual(again.locator("#_unit").input_value(), "科技局", "the select shows it")
        again.context.close()
        page.select_option("#_unit", "")
        for name in ("leader", "section"):
            page.select_option(f"#_{name}", index=1)
            self.assertTrue(0 < shown(page) < total, f"filter by {name}")
            page.select_option(f"#_{name}", "")

        # By words: title, quotation, id.
        for words in ("新增星级上云", FIRST, "star-rated cloud"):
            find(page, words, 1)
            self.assertEqual(page.locator(".item:not([hidden])").evaluate_all("all => all.map(i => i.id)"), [FIRST], f"find {words}")
        find(page, "没有这样的承诺", 0)
        find(page, "", total)

        # Sort.
        worst = titles(page)
        orders = {}
        for order in ("plan", "unit", "gap", "name", "rank"):
            page.select_option("#_sort", order)
            orders[order] = titles(page)
            self.assertEqual(shown(page), total, f"sorting by {order} loses nothing")
        self.assertEqual(orders["rank"], worst, "back to the first order")
        self.assertEqual(orders["plan"][0], "地区生产总值增长", "the order of the plan")
        self.assertEqual(len({tuple(order) for order in orders.values()}), 5, "five orders")

        # A cell of the table filters.
        page.locator(".heat td a").first.click()
        page.locator("#_clear").wait_for()
        self.assertTrue(0 < shown(page) < total and "verdict=" in page.url, "a cell of the table filters")
        page.locator("#_clear").click()

        # Language, light, units.
        page.click("[data-lang=en]")
        self.assertEqual(page.locator("html").get_attribute("lang"), "en", "English")
        self.assertTrue(page.locator("h1").inner_text().startswith("Tianning"), "the heading in English")
        self.assertTrue(page.locator("#_find").get_attribute("placeholder").startswith("search"), "the field in English")
        self.shoot(page, "desktop-en")
        page.click("[data-lang=zh-CN]")
        self.assertTrue(page.locator("h1").inner_text().startswith("天宁"), "and back")
        ground = "getComputedStyle(document.body).backgroundColor"
        light = page.evaluate(ground)
        page.click("#_dark")
        self.assertTrue(page.evaluate(ground) != light, "dark by its switch")
        self.assertEqual(page.locator("#_dark").get_attribute("aria-pressed"), "true", "the switch says so")
        page.click("#_dark")
        self.assertEqual(page.evaluate(ground), light, "and light again")

        # Keyboard alone: skip link, then a row opens with Enter.
        page = self.browser.open(address)
        page.keyboard.press("Tab")
        self.assertEqual(page.evaluate("document.activeElement.className"), "skip", "first the skip link")
        page.keyboard.press("Enter")
        self.assertEqual(page.evaluate("document.activeElement.id"), "_list", "which leads to the list")
        page.keyboard.press("Tab")
        self.assertEqual(page.evaluate("document.activeElement.tagName"), "SUMMARY", "then the first row")
        page.keyboard.press("Enter")
        self.assertTrue(page.evaluate("document.activeElement.parentNode.open"), "which Enter opens")

    def test_deep_link(self):
        for width, height, dark, language, name in (
            (1280, 900, False, "zh-CN", "item-zh"), (1280, 900, False, "en", "item-en"), (390, 844, False, "zh-CN", "phone-item-zh"),
            (1280, 900, True, "zh-CN", "item-dark"),
        ):
            page = self.browser.open(f"{self.report.as_uri()}#{FIRST}&lang={language}", width, height, dark)
            item = page.locator(f"[id='{FIRST}']")
            self.assertTrue(item.evaluate("item => item.open"), "a link to a standard opens it")
            box = item.bounding_box()
            self.assertTrue(box is not None and 0 <= box["y"] < height / 2, f"and brings it into sight ({name})")
            self.assertTrue(item.locator(".steps li").count() > 2, "with its sum step by step")
            self.assertTrue(item.locator("blockquote").inner_text() == "新增市级以上智能工厂（车间）5个、星级上云企业30家", "with its words")
            self.assertTrue(".csv:" in item.locator("code").first.inner_text(), "with its cell")
            self.shoot(page, name)

    def test_small_and_dark(self):
        for width, height, dark, name in ((390, 844, False, "phone-zh"), (390, 844, True, "phone-dark"), (1280, 900, True, "desktop-dark")):
            page = self.browser.open(self.report.as_uri(), width, height, dark)
            overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            self.assertTrue(overflow <= 0, f"nothing wider than the screen ({name}: {overflow} px)")
            self.shoot(page, name, full=2600)

    def test_accessible(self):
        for dark in (False, True):
            page = self.browser.open(f"{self.report.as_uri()}#{FIRST}", dark=dark)
            # Rows out of sight are not laid out; the rule of contrast needs them to be.
            page.evaluate("document.querySelectorAll('.item').forEach((item, at) => { if (at > 60) item.remove(); else item.open = true })")
            self.look_over(page, "dark" if dark else "light")

    def test_without_scripts(self):
        page = self.browser.open(self.report.as_uri(), scripts=False)
        self.assertTrue(page.locator(".item").count() > 200, "the list stands without JavaScript")
        self.assertTrue(not page.locator("#_controls").is_visible(), "without controls that would do nothing")
        page.locator("summary").first.click()
        self.assertTrue(page.locator(".item[open] blockquote").first.is_visible(), "a row opens")

    def test_on_paper(self):
        page = self.browser.open(self.report.as_uri())
        target = SHOTS / "report.pdf"
        page.pdf(path=str(target), prefer_css_page_size=True)
        self.assertTrue(target.stat().st_size > 50_000, "printed")
        self.assertEqual(page.locator(".item[open]").count(), 0, "closed again after printing")
        page.emulate_media(media="print")
        self.assertTrue(not page.locator("#_controls").is_visible(), "no controls on paper")
        self.assertTrue(not page.locator("#_switches").is_visible(), "no switches on paper")
        if shutil.which("pdfinfo"):
            info = subprocess.run(["pdfinfo", target], capture_output=True, text=True).stdout
            self.assertTrue("(A4)" in info, "A4")
            text = subprocess.run(["pdftotext", "-layout", target, "-"], capture_output=True, text=True).stdout
            self.assertTrue("逐步演算" in text, "what needs attention lies open")
        if shutil.which("pdftoppm"):
            subprocess.run(["pdftoppm", "-r", "80", "-png", "-l", "3", target, SHOTS / "print"], check=True)

    def test_trend(self):
        target = self.folder / "trend.html"
        self.make("trend", *COMMON, "--from", "2022-01", "--to", "2022-12", "--format", f"html:{target}", DROP)
        self.assertLess(target.stat().st_size, 1_000_000, "under 1 MB")
        for width, height, dark, name in (
            (1280, 900, False, "trend"), (390, 844, False, "phone-trend"), (1280, 900, True, "trend-dark"),
        ):
            page = self.browser.open(target.as_uri(), width, height, dark)
            overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            self.assertTrue(overflow <= 0, f"nothing wider than the screen ({name}: {overflow} px)")
            self.shoot(page, name, full=1700)
        self.assertEqual(page.locator("#_chart thead th").count(), 13, "a column a month")
        self.assertEqual(page.locator("tr:has(#star-cloud-enterprises) .v").count(), 12, "a sign a month")
        self.assertTrue(page.locator("tr:has(#star-cloud-enterprises) .v").last.get_attribute("title").startswith("2022年12月 · 未兑现"))
        self.assertFalse(page.locator(".calm table").is_visible(), "what was never in trouble is folded away")
        page.locator(".calm summary").click()
        self.assertTrue(page.locator(".calm table").is_visible())
        self.assertEqual(page.locator("th[scope=row][id]").count(), 270, "every standard is on the page")
        page.click("[data-lang=en]")
        self.assertTrue(page.locator("h1").inner_text().startswith("Tianning"), "the heading in English")
        self.look_over(page, "trend")

    def test_bulletins(self):
        for period, name in ((["--month", "2022-10"], "month"), (["--quarter", "2022-Q3"], "quarter"), (["--year", "2022"], "year")):
            target = self.folder / f"{name}.html"
            self.make("bulletin", *COMMON, *period, "--format", "html", "--output", target, DROP)
            for width in (1100, 390):
                page = self.browser.open(target.as_uri(), width)
                overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                self.assertTrue(overflow <= 0, f"nothing wider than the screen ({name}, {width}: {overflow} px)")
                self.shoot(page, f"bulletin-{name}-{width}", full=1400)
            page.pdf(path=str(SHOTS / f"bulletin-{name}.pdf"), prefer_css_page_size=True)
            style = page.evaluate("getComputedStyle(document.querySelector('table')).borderCollapse")
            self.assertEqual(style, "collapse", "the policy lets the page's own style in")

    def look_over(self, page, name):
        result = Axe().run(page)
        for violation in result.response["violations"]:
            nodes = "; ".join(node["html"][:120] for node in violation["nodes"][:3])
            print(f"axe ({name}): {violation['id']}: {violation['help']}: {nodes}")
        self.assertEqual(len(result.response["violations"]), 0, f"axe finds nothing ({name})")
        self.assertTrue(len(result.response["passes"]) > 10, "axe has looked")
        # Axe speaks through the console itself.
        self.browser.noise.clear()

    def test_by_unit(self):
        folder = self.folder / "units"
        self.make("check", *COMMON, "--as-of", "2022-11-10", "--format", f"html:{folder}", "--split", "unit", DROP)
        page = self.browser.open((folder / "index.html").as_uri())
        page.locator(".heat tbody th a").first.click()
        page.wait_for_url(lambda url: not url.endswith("index.html"))
        self.assertTrue(page.locator(".subject").count() == 1, "which names the unit")
        page.locator(".up a").click()
        page.wait_for_url("**/index.html")

    def test_many_rows(self):
        # A debug build takes minutes over ten thousand; twelve hundred go the same way.
        many = 10_000 if self.command.parent.name == "release" else 1_200
        folder = self.folder / "many"
        self.write_plan(folder, many)
        self.make(
            "check", "--no-config", "--rules", "rules", "--as-of", "2022-07-12", "--lang", "zh", "--format", "html:many.html",
            "drop.csv", folder=folder)
        self.assertLess((folder / "many.html").stat().st_size, 5_000 * many, "no more than 5 kB a finding")
        page = self.browser.open((folder / "many.html").as_uri())
        self.assertEqual(page.locator(".item").count(), many, "a row a finding")
        self.assertEqual(page.locator(".item blockquote").count(), 0, "no details before a row is opened")
        page.select_option("#_unit", "单位7")
        self.assertEqual(shown(page), many // 40, "filtered")
        page.select_option("#_unit", "")
        page.select_option("#_sort", "name")
        self.assertEqual(shown(page), many, "sorted, none lost")
        find(page, f"第{many - 1}项", 1)
        page.locator(".item:not([hidden]) summary").click()
        details = page.locator(".item blockquote")
        self.assertEqual(details.all_inner_texts(), [f"完成{many + 9}个"], "the details of that row alone, from the block")

    @staticmethod
    def write_plan(folder, many):
        rules = folder / "rules"
        rules.mkdir(parents=True)
        units = ", ".join(f"{{id: 单位{n}, en: Unit {n}}}" for n in range(40))
        (rules / "plan.yaml").write_text(PLAN % units, encoding="utf-8")
        lines = ["plan: many", "indicators:",
                 "  - {id: things, name: {zh: 事项, en: Things}, unit: 个, kind: cumulative, reporter: 单位0}", "groups:"]
        for unit in range(40):
            lines += [f"  - lead: 单位{unit}", "    standards:"]
            lines += [f"      - {{id: s{n}, title: {{zh: 第{n}项, en: Number {n}}}, quote: 完成{n + 10}个, indicator: things, "
                      f"at_least: {n + 10} 个}}" for n in range(unit, many, 40)]
        (rules / "standards.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
        drop = "indicator,period,value,unit\n" + "".join(f"things,2022-{m:02},{m * 500},个\n" for m in range(1, 7))
        (folder / "drop.csv").write_text(drop, encoding="utf-8")


if __name__ == "__main__":
    unittest.main()
