using System.Runtime.InteropServices;

namespace BackPainBot.Core.Understanding.Weighing;

/// <summary>How much each piece of evidence speaks for each intent. Whole numbers, in tenths of a nat.</summary>
/// <param name="intents">The intents that are weighed.</param>
/// <param name="byEvidence">By name of the evidence: indexes of intents, and what it adds to them.</param>
/// <param name="surest">In percent: an intent must be at least so likely to be chosen.</param>
internal sealed class Weights(IReadOnlyList<string> intents, IReadOnlyDictionary<string, IReadOnlyList<Weight>> byEvidence, int surest)
{
    /// <summary>Parts of a nat that a weight of 1 stands for.</summary>
    public const double Unit = 0.1;

    /// <summary>In percent: an intent must be at least so likely to be chosen.</summary>
    public int Surest => surest;

    /// <summary>The likeliest intent; null when none is likely enough.</summary>
    public string? Choose(IReadOnlyCollection<string> evidence) =>
        Likeliest(evidence) is [var best, ..] && best.Percent >= surest ? best.Intent : null;

    /// <summary>Every intent with how likely it is, in percent, the likeliest first.</summary>
    public IReadOnlyList<(string Intent, double Percent)> Likeliest(IReadOnlyCollection<string> evidence)
    {
        if (intents.Count == 0)
            return [];
        var scores = new double[intents.Count];
        foreach (var name in evidence)
        {
            if (!byEvidence.TryGetValue(name, out var weights))
                continue;
            foreach (var (intent, value) in weights)
                scores[intent] += value;
        }

        var (scale, best) = (Unit / Math.Sqrt(evidence.Count), scores.Max());
        var all = scores.Sum(s => Math.Exp((s - best) * scale));
        return [.. intents.Select((intent, i) => (intent, 100 * Math.Exp((scores[i] - best) * scale) / all)).OrderByDescending(i => i.Item2)];
    }
}

/// <summary>What a piece of evidence adds to an intent.</summary>
/// <param name="Intent">Index of the intent.</param>
/// <param name="Value">In units of <see cref="Weights.Unit"/>; below 0 it speaks against.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Weight(int Intent, int Value);
