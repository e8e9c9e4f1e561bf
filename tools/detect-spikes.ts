/**
 * Spikes, a JSON line for each JSON line as soon as it is read: `{"acct","t","balance","floor","tz"}` with `t` in epoch
 * seconds is answered with `{"alarm"}`, and while it rings with when the spike began, what an hour costs and when the
 * floor is reached. Each `acct` is an account of its own whose readings come in time order.
 */
import { newSpikeWatch, type SpikeWatch, spikeIn, withBalance } from '../core/spike/spike';
import { epochMilliseconds } from '../core/time';
import { answerLines, numberIn, textIn } from './json-lines';

const watches = new Map<string, SpikeWatch>();

void answerLines((request) => {
  const account = textIn(request, 'acct');
  const balance = numberIn(request, 'balance');
  const headroom = balance - numberIn(request, 'floor');
  const at = epochMilliseconds(Math.round(numberIn(request, 't') * 1_000));
  const watch = withBalance(watches.get(account) ?? newSpikeWatch, at, balance);
  watches.set(account, watch);
  const spike = spikeIn(watch, headroom);
  if (spike === undefined) return { alarm: false };
  return { alarm: true, since: spike.since / 1_000, perHour: spike.perHour, floorAt: spike.floorAt / 1_000 };
});
