using System.Runtime.InteropServices;

namespace BackPainBot.Core.Understanding.Weighing;

/// <summary>How much each piece of evidence speaks for each intent. Whole numbers, in tenths of a nat.</summary>
/// <param name="intents">The intents that are weighed.</param>
/// <param name="surest">In percent: an intent must be at least so likely to be chosen.</param>
internal sealed class Weights(IReadOnlyList<string> intents, int surest)
{
    /// <summary>Parts of a nat that a weight of 1 stands for.</summary>
    public const double Unit = 0.1;

    /// <summary>Before the name of evidence: what it says while a technique is running, besides what it says anywhere.</summary>
    public const string InStep = "step/";

    private Weight[]?[] _anywhere = [];
    private Weight[]?[] _inStep = [];

    /// <summary>In percent: an intent must be at least so likely to be chosen.</summary>
    public int Surest => surest;

    /// <summary>What evidence adds, by its number; numbers that are not there add nothing.</summary>
    /// <param name="anywhere">In any message.</param>
    /// <param name="inStep">In a step besides.</param>
    public void Set(Weight[]?[] anywhere, Weight[]?[] inStep) => (_anywhere, _inStep) = (anywhere, inStep);

    /// <summary>It speaks for some intent, or against it.</summary>
    public bool Knows(int id) => id >= 0 && id < _anywhere.Length && (_anywhere[id] is not null || _inStep[id] is not null);

    /// <summary>The likeliest intent; null when none is likely enough.</summary>
    /// <param name="evidence">Numbers of what the message holds.</param>
    /// <param name="unknown">How many words speak for nothing.</param>
    /// <param name="isInStep">A technique is running.</param>
    public string? Choose(List<int> evidence, int unknown, bool isInStep)
    {
        if (intents.Count == 0)
            return null;
        Span<int> scores = stackalloc int[intents.Count];
        var scale = Score(evidence, unknown, isInStep, scores);
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            best = scores[i] > scores[best] ? i : best;
        var all = 0.0;
        foreach (var score in scores)
            all += Math.Exp((score - scores[best]) * scale);
        return 100 / all >= surest ? intents[best] : null;
    }

    /// <summary>Every intent with how likely it is, in percent, the likeliest first.</summary>
    /// <param name="evidence">Numbers of what the message holds.</param>
    /// <param name="unknown">How many words speak for nothing.</param>
    /// <param name="isInStep">A technique is running.</param>
    public IReadOnlyList<(string Intent, double Percent)> Likeliest(List<int> evidence, int unknown, bool isInStep)
    {
        var scores = new int[intents.Count];
        var scale = Score(evidence, unknown, isInStep, scores);
        var best = scores.DefaultIfEmpty().Max();
        var all = scores.Sum(s => Math.Exp((s - best) * scale));
        return [.. intents.Select((intent, i) => (intent, 100 * Math.Exp((scores[i] - best) * scale) / all)).OrderByDescending(i => i.Item2)];
    }

    /// <summary>Adds up, and gives what a score is to be multiplied with: much evidence is not so much surer than little.</summary>
    private double Score(List<int> evidence, int unknown, bool isInStep, Span<int> scores)
    {
        foreach (var id in evidence)
        {
            Add(_anywhere, id, scores);
            if (isInStep)
                Add(_inStep, id, scores);
        }

        return Unit / Math.Sqrt((evidence.Count + unknown) * (isInStep ? 2 : 1));
    }

    private static void Add(Weight[]?[] weights, int id, Span<int> scores)
    {
        if (id >= weights.Length || weights[id] is not { } own)
            return;
        foreach (var weight in own)
            scores[weight.Intent] += weight.Value;
    }
}

/// <summary>What a piece of evidence adds to an intent.</summary>
/// <param name="Intent">Index of the intent.</param>
/// <param name="Value">In units of <see cref="Weights.Unit"/>; below 0 it speaks against.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Weight(int Intent, int Value);
