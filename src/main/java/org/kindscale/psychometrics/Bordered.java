package org.kindscale.psychometrics;

/** Products of a matrix or vector with V = [I, columns] from both sides. */
public final class Bordered {

    private Bordered() {}

    /** {@return V' m V for symmetric m, row after row} */
    public static double[][] of(double[] m, double[][] columns) {
        int k = columns[0].length;
        double[][] all = new double[k + columns.length][k + columns.length];
        for (int i = 0; i < k; i++) {
            System.arraycopy(m, i * k, all[i], 0, k);
        }
        for (int c = 0; c < columns.length; c++) {
            for (int i = 0; i < k; i++) {
                double sum = 0;
                for (int j = 0; j < k; j++) {
                    sum += m[i * k + j] * columns[c][j];
                }
                all[i][k + c] = sum;
                all[k + c][i] = sum;
            }
        }
        for (int c = 0; c < columns.length; c++) {
            for (int d = 0; d < columns.length; d++) {
                double sum = 0;
                for (int i = 0; i < k; i++) {
                    sum += columns[d][i] * all[i][k + c];
                }
                all[k + d][k + c] = sum;
            }
        }
        return all;
    }

    /** {@return V' v} */
    public static double[] vector(double[] v, double[]... columns) {
        double[] all = new double[v.length + columns.length];
        System.arraycopy(v, 0, all, 0, v.length);
        for (int c = 0; c < columns.length; c++) {
            for (int i = 0; i < v.length; i++) {
                all[v.length + c] += columns[c][i] * v[i];
            }
        }
        return all;
    }
}
