"""A logistic regression by Newton's method and a small net by gradient descent, which fit_boxes.py fits with."""

from __future__ import annotations

import math

import numpy as np

HIDDEN_UNITS = 24
_ROUNDS, _BATCH = 60, 512
_RATE, _PULL = 0.006, 5e-5
_KEEP, _KEEP_SQUARE, _EPS = 0.9, 0.999, 1e-8  # Adam's


def regression(rows, truth, pull=1.0):
    """Weights of a logistic regression with a slight pull to nought; the first column is the constant."""
    mean, spread = rows.mean(0), rows.std(0)
    mean[0], spread[0] = 0.0, 1.0
    scaled = (rows - mean) / spread
    weights = np.zeros(rows.shape[1])
    pulls = np.full(len(weights), pull)
    pulls[0] = 0.0
    for _ in range(50):
        chance = 1 / (1 + np.exp(-np.clip(scaled @ weights, -50, 50)))
        slope = scaled.T @ (chance - truth) + pulls * weights
        bend = (scaled * (chance * (1 - chance))[:, None]).T @ scaled + np.diag(pulls + 1e-9)
        step = np.linalg.solve(bend, slope)
        weights -= step
        if np.abs(step).max() < 1e-7:
            break
    found = weights / spread
    found[0] = weights[0] - (weights * mean / spread)[1:].sum()
    return found


def net(rows, first, truth):
    """Hidden weights (inputs × units) and weights out (constant first) of a net whose answer is added to `first`.

    The first column of rows is the constant. Started from the same numbers each time.
    """
    rng = np.random.default_rng(0)
    mean, spread = rows.mean(0), rows.std(0)
    mean[0], spread[0] = 0.0, 1.0
    scaled = ((rows - mean) / spread).astype(np.float32)
    hidden = rng.normal(0, scaled.shape[1] ** -0.5, (scaled.shape[1], HIDDEN_UNITS)).astype(np.float32)
    out = rng.normal(0, 0.1, HIDDEN_UNITS + 1).astype(np.float32)
    out[0] = 0.0
    descent = [_Descent(hidden), _Descent(out)]
    total = _ROUNDS * (len(scaled) // _BATCH)
    for turn in range(_ROUNDS):
        order = rng.permutation(len(scaled))
        for n in range(len(scaled) // _BATCH):
            some = order[n * _BATCH : (n + 1) * _BATCH]
            slopes = _slopes(scaled[some], first[some], truth[some], hidden, out)
            done = (turn * (len(scaled) // _BATCH) + n) / total
            for each, slope in zip(descent, slopes):
                each.step(slope, _RATE * (0.5 + 0.5 * math.cos(math.pi * done)))
    weights = hidden / spread[:, None]
    weights[0] -= (mean / spread) @ hidden
    return weights, out


def _slopes(rows, first, truth, hidden, out):
    units = np.tanh(rows @ hidden)
    chance = 1 / (1 + np.exp(-np.clip(first + units @ out[1:] + out[0], -50, 50)))
    off = ((chance - truth) / len(rows)).astype(np.float32)
    below = off[:, None] * out[1:] * (1 - units * units)
    return rows.T @ below + _PULL * hidden, np.concatenate([[off.sum()], units.T @ off + _PULL * out[1:]])


class _Descent:
    """Adam on one array, which it changes in place."""

    def __init__(self, weights):
        self._weights, self._mean, self._square = weights, np.zeros_like(weights), np.zeros_like(weights)
        self._steps = 0

    def step(self, slope, rate):
        self._steps += 1
        self._mean += (1 - _KEEP) * (slope - self._mean)
        self._square += (1 - _KEEP_SQUARE) * (slope * slope - self._square)
        mean = self._mean / (1 - _KEEP**self._steps)
        square = self._square / (1 - _KEEP_SQUARE**self._steps)
        self._weights -= (rate * mean / (np.sqrt(square) + _EPS)).astype(np.float32)
