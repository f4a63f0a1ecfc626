package vn.hoixa.answer;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fits a logistic model by Newton's method, with a ridge that keeps a weight small unless the samples insist on it. The same
 * samples always give the same weights.
 */
final class LogisticFit {
    private static final double RIDGE = 1;
    private static final int ROUNDS = 50;
    private static final double SETTLED = 1e-9;

    private final List<String> names;
    private final double[] weights;

    private LogisticFit(List<String> names) {
        this.names = names;
        this.weights = new double[names.size() + 1];
    }

    /** @param of the figures to be used; the others stay out */
    static Confidence.Model fit(List<Confidence.Sample> samples, List<String> of) {
        var fit = new LogisticFit(of);
        List<double[]> rows = samples.stream().map(fit::row).toList();
        for (int round = 0; round < ROUNDS && fit.step(samples, rows) > SETTLED; round++) {}
        return fit.model();
    }

    /** The intercept's 1, then the figures. */
    private double[] row(Confidence.Sample sample) {
        double[] row = new double[weights.length];
        row[0] = 1;
        for (int i = 1; i < row.length; i++) row[i] = sample.figures().getOrDefault(names.get(i - 1), 0.0);
        return row;
    }

    /** One Newton step; how far the weights moved. */
    private double step(List<Confidence.Sample> samples, List<double[]> rows) {
        int n = weights.length;
        double[] slope = new double[n];
        double[][] curve = new double[n][n];
        for (int i = 1; i < n; i++) {
            slope[i] = -RIDGE * weights[i];
            curve[i][i] = RIDGE;
        }
        for (int at = 0; at < rows.size(); at++) {
            double[] row = rows.get(at);
            double share = samples.get(at).share();
            double expected = 1 / (1 + Math.exp(-dot(row)));
            double off = (samples.get(at).holds() - expected) * share;
            double spread = expected * (1 - expected) * share;
            for (int i = 0; i < n; i++) {
                slope[i] += off * row[i];
                for (int j = 0; j < n; j++) curve[i][j] += spread * row[i] * row[j];
            }
        }
        double[] step = solve(curve, slope);
        for (int i = 0; i < n; i++) weights[i] += step[i];
        return Arrays.stream(step).map(Math::abs).max().orElse(0);
    }

    private double dot(double[] row) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) sum += weights[i] * row[i];
        return sum;
    }

    /** Gauss elimination with the largest pivot. */
    private static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                if (Math.abs(a[row][column]) > Math.abs(a[pivot][column])) pivot = row;
            }
            swap(a, b, column, pivot);
            for (int row = column + 1; row < n; row++) {
                double factor = a[row][column] / a[column][column];
                for (int at = column; at < n; at++) a[row][at] -= factor * a[column][at];
                b[row] -= factor * b[column];
            }
        }
        double[] x = new double[n];
        for (int row = n - 1; row >= 0; row--) {
            double rest = b[row];
            for (int at = row + 1; at < n; at++) rest -= a[row][at] * x[at];
            x[row] = rest / a[row][row];
        }
        return x;
    }

    private static void swap(double[][] a, double[] b, int one, int other) {
        double[] row = a[one];
        a[one] = a[other];
        a[other] = row;
        double value = b[one];
        b[one] = b[other];
        b[other] = value;
    }

    private Confidence.Model model() {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) named.put(names.get(i), rounded(weights[i + 1]));
        return new Confidence.Model(rounded(weights[0]), named);
    }

    /** Two digits: more would pretend. */
    private static double rounded(double weight) {
        return Math.round(weight * 100) / 100.0;
    }
}
