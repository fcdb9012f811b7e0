namespace BackPainBot.Benchmarks.Measuring;

/// <summary>What is said of many numbers.</summary>
internal static class Figures
{
    public static double Median(IEnumerable<double> values) => Percentile(values, 50);

    /// <summary>By nearest rank: always one of the values.</summary>
    /// <param name="values">At least one.</param>
    /// <param name="percent">Above 0, to 100.</param>
    public static double Percentile(IEnumerable<double> values, double percent)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)Math.Ceiling(sorted.Length * percent / 100) - 1];
    }
}
