using System.Globalization;
using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding.Rules;
using BackPainBot.Core.Understanding.Weighing;

namespace BackPainBot.Core.Understanding.Loading;

/// <summary>Reads <c>weights.yaml</c>. A name that no longer means anything is no error: what was learned stays usable while words change.</summary>
internal static class WeightReader
{
    public static Weights Read(YamlMap map, IntentBook book)
    {
        var intents = new List<string>();
        var byEvidence = new Dictionary<string, IReadOnlyList<Weight>>(StringComparer.Ordinal);
        foreach (var line in map.PlacedTexts("weights"))
        {
            var parts = line.Text.Split(' ');
            var weights = new List<Weight>();
            for (var i = 1; i < parts.Length; i += 2)
            {
                if (i + 1 == parts.Length || !int.TryParse(parts[i + 1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
                    map.Error("weights", $"'{line.Text}' is no evidence with an intent and a whole number after each other");
                else if (!book.Intents.ContainsKey(parts[i]))
                    map.Error("weights", $"there is no intent '{parts[i]}'");
                else
                    weights.Add(new Weight(IndexOf(intents, parts[i]), value));
            }

            byEvidence[parts[0]] = weights;
        }

        var surest = map.RequiredNumber("surest");
        map.Done();
        return new Weights(intents, byEvidence, surest);
    }

    private static int IndexOf(List<string> intents, string intent)
    {
        var index = intents.IndexOf(intent);
        if (index >= 0)
            return index;
        intents.Add(intent);
        return intents.Count - 1;
    }
}
