using System.Globalization;

namespace BackPainBot.Benchmarks.Measuring;

/// <summary>Prints figures, and keeps in mind whether each stayed within its bound.</summary>
internal sealed class Report(TextWriter output)
{
    private const string LoadFile = "/proc/loadavg";

    /// <summary>No bound was missed.</summary>
    public bool IsGood { get; private set; } = true;

    /// <summary>Begins a part. How busy the machine is stands beside its figures, as they depend on it.</summary>
    public void Head(string what)
    {
        output.WriteLine();
        output.WriteLine($"{what} ({Environment.ProcessorCount} cores, load average {LoadAverage()})");
    }

    public void Line(string text) => output.WriteLine($"  {text}");

    /// <summary>A figure that must not be above its bound.</summary>
    public void AtMost(string what, double value, double bound, string unit) => Bound(what, value, unit, value <= bound, $"at most {Number(bound)}");

    /// <summary>A figure that must not be below its bound.</summary>
    public void AtLeast(string what, double value, double bound, string unit) => Bound(what, value, unit, value >= bound, $"at least {Number(bound)}");

    public static string Number(double value) =>
        value.ToString(Math.Abs(value) switch { >= 100 => "#,0", >= 10 => "0.0", _ => "0.00" }, CultureInfo.InvariantCulture);

    private void Bound(string what, double value, string unit, bool holds, string bound)
    {
        IsGood &= holds;
        Line($"{what}: {Number(value)} {unit} (bound: {bound}, {(holds ? "kept" : "MISSED")})");
    }

    private static string LoadAverage() =>
        File.Exists(LoadFile) ? File.ReadAllText(LoadFile).Split(' ')[0] : "unknown";
}
