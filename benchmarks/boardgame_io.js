// Random moves a second of boardgame.io's client on a cooperative game of the size of ours: six tracks, five roles with
// two pools and two actions a round, 60 measures of which six lie open, nine kinds of move, six rounds.
const { Client } = require("boardgame.io/client");

const RIGHTS = 6, ROLES = 5, MEASURES = 60, ROUNDS = 6;
const measure = (index) => ({ cost: 1 + (index % 4), right: index % RIGHTS, by: 1 + (index % 3) });
const act = (G, role) => { G.actions[role] -= 1; };
const ready = (G, role) => G.actions[role] > 0;
const moves = {
  implement: ({ G }, role, place) => {
    const card = G.plan[place];
    if (!ready(G, role) || card === undefined || G.budget[role] < measure(card).cost) return "INVALID_MOVE";
    act(G, role);
    G.budget[role] -= measure(card).cost;
    G.capacity[measure(card).right] += measure(card).by;
    G.placed.push(card);
    G.plan.splice(place, 1);
    if (G.deck.length) G.plan.push(G.deck.pop());
  },
  mobilise: ({ G }, role) => {
    if (!ready(G, role)) return "INVALID_MOVE";
    act(G, role);
    G.budget[role] = Math.min(8, G.budget[role] + 1);
  },
  hold: ({ G }, role) => { G.actions[role] = 0; },
  endRound: ({ G }) => {
    for (let right = 0; right < RIGHTS; right += 1) {
      const share = Math.min(1, G.capacity[right] / 12);
      const by = share >= 0.97 ? 2 : share >= 0.75 ? 1 : share >= 0.45 ? 0 : share >= 0.25 ? -1 : -2;
      G.rights[right] = Math.max(0, Math.min(10, G.rights[right] + by));
    }
    G.round += 1;
    G.actions = Array(ROLES).fill(2);
    G.budget = G.budget.map((has) => Math.min(8, has + 2));
  },
};
const game = {
  setup: () => ({
    round: 1,
    rights: Array(RIGHTS).fill(5),
    capacity: Array(RIGHTS).fill(4),
    budget: Array(ROLES).fill(3),
    trust: Array(ROLES).fill(1),
    actions: Array(ROLES).fill(2),
    plan: [0, 1, 2, 3, 4, 5],
    deck: Array.from({ length: MEASURES - 6 }, (_, index) => index + 6),
    placed: [],
  }),
  moves,
  endIf: ({ G }) => (G.round > ROUNDS ? { over: true } : undefined),
};

let seed = 1;
const below = (limit) => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % limit; };
const quiet = () => {};
console.error = quiet; // an invalid move is told there

function play() {
  const client = Client({ game, numPlayers: 1, debug: false });
  client.start();
  let count = 0;
  for (;;) {
    const { G, ctx } = client.getState();
    if (ctx.gameover) break;
    const able = G.actions.flatMap((left, role) => (left > 0 ? [role] : []));
    if (!able.length) client.moves.endRound();
    else {
      const role = able[below(able.length)];
      const chosen = below(4);
      const affordable = G.plan.flatMap((card, place) => (measure(card).cost <= G.budget[role] ? [place] : []));
      if (chosen < 2 && affordable.length) client.moves.implement(role, affordable[below(affordable.length)]);
      else if (chosen < 3) client.moves.mobilise(role);
      else client.moves.hold(role);
    }
    count += 1;
  }
  client.stop();
  return count;
}

for (let game_ = 0; game_ < 30; game_ += 1) play(); // warm up
const began = process.cpuUsage();
let count = 0;
for (let game_ = 0; game_ < 150; game_ += 1) count += play();
const spent = process.cpuUsage(began);
console.log(JSON.stringify({ moves_per_second: (count * 1e6) / (spent.user + spent.system) }));
