// The processes behind the pages of Chromium.
import { setTimeout as sleep } from "node:timers/promises";

export class Processes {
  static async of(browser) {
    return Object.assign(new Processes(), { session: await browser.newBrowserCDPSession() });
  }

  /** The ids of those that show pages and of those that stand ready to, the busiest first. */
  async ids() {
    const { processInfo } = await this.session.send("SystemInfo.getProcessInfo");
    const some = processInfo.filter(({ type }) => type === "renderer");
    return some.sort((a, b) => b.cpuTime - a.cpuTime).map(({ id }) => id);
  }

  /** The process of a page: the one with which the page answers while all others stand still. */
  async behind(page) {
    for (;;) {
      const all = await this.ids();
      for (const id of all) {
        const others = all.filter((other) => other !== id);
        for (const other of others) signal(other, "SIGSTOP");
        const asked = page.evaluate(() => true);
        const answered = await Promise.race([asked, sleep(1000, false)]);
        for (const other of others) signal(other, "SIGCONT");
        await asked;
        if (answered) return id;
      }
    }
  }
}

/** Sends a signal to a process, which may have ended by itself. */
export function signal(id, name) {
  try {
    process.kill(id, name);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}
