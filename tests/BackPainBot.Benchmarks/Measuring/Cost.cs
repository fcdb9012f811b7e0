namespace BackPainBot.Benchmarks.Measuring;

/// <summary>What one call costs.</summary>
/// <param name="Microseconds">Median over its repetitions.</param>
/// <param name="Least">The quickest repetition, in microseconds: what a busy machine leaves as it is.</param>
/// <param name="Bytes">Allocated on the thread; median over its repetitions.</param>
internal sealed record Cost(double Microseconds, double Least, double Bytes);
