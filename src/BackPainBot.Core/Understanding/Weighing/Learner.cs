using System.Globalization;
using System.Text;

namespace BackPainBot.Core.Understanding.Weighing;

/// <summary>
/// Finds the weights that tell labelled messages apart best: multinomial logistic regression by stochastic gradient descent. Always
/// the same result for the same examples in the same order.
/// </summary>
internal sealed class Learner
{
    /// <summary>Times that all examples are gone through. More learn the examples by heart and unseen messages no better.</summary>
    private const int Rounds = 15;

    /// <summary>How far the first round moves a weight.</summary>
    private const double FirstStep = 1;

    /// <summary>How much less each round moves them.</summary>
    private const double Cooling = 0.2;

    /// <summary>Evidence that was met less often proves nothing.</summary>
    private const int Rarest = 2;

    /// <summary>In units of <see cref="Weights.Unit"/>: what is smaller is left out.</summary>
    private const int Smallest = 3;

    /// <summary>A prime: examples that stand together in a file are not learned one after the other.</summary>
    private const int Stride = 7919;

    private readonly List<string> _intents;
    private readonly Dictionary<string, double[]> _weights = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _met = new(StringComparer.Ordinal);

    private Learner(IReadOnlyList<Example> examples)
    {
        _intents = [.. examples.Select(e => e.Intent).Distinct().Order(StringComparer.Ordinal)];
        foreach (var name in examples.SelectMany(e => e.Evidence))
        {
            _weights.TryAdd(name, new double[_intents.Count]);
            _met[name] = _met.GetValueOrDefault(name) + 1;
        }
    }

    /// <summary>The lines of <c>weights.yaml</c> below <c>weights:</c>.</summary>
    public static IEnumerable<string> Learn(IReadOnlyList<Example> examples)
    {
        var learner = new Learner(examples);
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0L; i < examples.Count; i++)
                learner.Learn(examples[(int)((i * Stride + round) % examples.Count)], FirstStep / (1 + round * Cooling));
        }

        return learner.Lines();
    }

    private void Learn(Example example, double step)
    {
        var scale = 1 / Math.Sqrt(example.Evidence.Count);
        var scores = new double[_intents.Count];
        foreach (var weights in example.Evidence.Select(n => _weights[n]))
        {
            for (var i = 0; i < scores.Length; i++)
                scores[i] += weights[i] * scale;
        }

        var best = scores.Max();
        var all = scores.Sum(s => Math.Exp(s - best));
        var right = _intents.IndexOf(example.Intent);
        for (var i = 0; i < scores.Length; i++)
        {
            var wrong = (i == right ? 1 : 0) - Math.Exp(scores[i] - best) / all;
            foreach (var name in example.Evidence)
                _weights[name][i] += step * wrong * scale;
        }
    }

    private IEnumerable<string> Lines()
    {
        foreach (var (name, weights) in _weights.Where(w => _met[w.Key] >= Rarest).OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            var line = new StringBuilder(name);
            for (var i = 0; i < weights.Length; i++)
            {
                var value = (int)Math.Round(weights[i] / Weights.Unit);
                if (Math.Abs(value) >= Smallest)
                    line.Append(CultureInfo.InvariantCulture, $" {_intents[i]} {value}");
            }

            if (line.Length > name.Length)
                yield return line.ToString();
        }
    }
}

/// <summary>A message of which it is known what it is for.</summary>
/// <param name="Intent">What it is for.</param>
/// <param name="Evidence">What it holds; each name once.</param>
internal sealed record Example(string Intent, IReadOnlyCollection<string> Evidence);
