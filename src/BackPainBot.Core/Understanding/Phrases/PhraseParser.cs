using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding.Text;

namespace BackPainBot.Core.Understanding.Phrases;

/// <summary>
/// Reads a phrase as authors write it: words; <c>(up)</c> for a word that may be missing; <c>(on|in|)</c> for one of several;
/// <c>&lt;get&gt;</c> for any word of a class. Fillers inside a phrase are left out: the trie passes over them anyway.
/// </summary>
internal sealed class PhraseParser(Lexicon lexicon, IReadOnlyDictionary<string, int> classes)
{
    /// <summary>A phrase with more readings is a mistake: it would fill the memory, not the understanding.</summary>
    private const int MostReadings = 600;

    /// <summary>The readings, each a list of steps of the trie; empty, with an error added, when the phrase cannot be read.</summary>
    public IReadOnlyList<int[]> Parse(string phrase, Place place, LoadErrors errors)
    {
        var readings = new List<int[]> { Array.Empty<int>() };
        for (var at = 0; at < phrase.Length;)
        {
            var end = EndOfPart(phrase, at);
            if (end < 0)
                return Refuse($"the phrase '{phrase}' has an open bracket", place, errors);
            var next = Alternatives(phrase[at..end], place, errors);
            if (next.Count == 0)
                return [];
            if (readings.Count * next.Count > MostReadings)
                return Refuse($"the phrase '{phrase}' has more than {MostReadings} readings: write it as several, or with a <class>", place, errors);
            readings = [.. readings.SelectMany(head => next.Select(tail => (int[])[.. head, .. tail]))];
            at = end;
        }

        List<int[]> useful = [.. readings.Select(WithoutInnerFillers).Where(r => r.Length > 0)];
        return useful.Count > 0 ? useful : Refuse($"the phrase '{phrase}' is empty", place, errors);
    }

    /// <summary>The id of a class; the steps <c>number</c> and <c>score</c> are built in.</summary>
    private int? StepOf(string name) => name switch
    {
        "number" => PhraseTrie.AnyNumber,
        "score" => PhraseTrie.AnyScore,
        _ => classes.TryGetValue(name, out var id) ? PhraseTrie.FirstClass - id : null,
    };

    private static int EndOfPart(string phrase, int at) => phrase[at] switch
    {
        '(' => phrase.IndexOf(')', at) + 1 is > 0 and var end ? end : -1,
        '<' => phrase.IndexOf('>', at) + 1 is > 0 and var end ? end : -1,
        _ => phrase.AsSpan(at).IndexOfAny('(', '<') is >= 0 and var length ? at + length : phrase.Length,
    };

    private List<int[]> Alternatives(string part, Place place, LoadErrors errors)
    {
        if (part[0] == '<')
        {
            if (StepOf(part[1..^1]) is { } step)
                return [[step]];
            errors.Add(place, $"there is no word class {part} (the classes stand in knowledge/understanding/classes.yaml)");
            return [];
        }

        if (part[0] != '(')
            return [Words(part)];
        var inner = part[1..^1];
        List<int[]> choices = [.. inner.Split('|').Select(Words)];
        if (choices.Count == 1)
            choices.Add([]);
        return choices;
    }

    private int[] Words(string text)
    {
        var steps = new List<int>();
        Span<char> buffer = stackalloc char[Scanner.LongestWord];
        var scanner = new Scanner(text, buffer);
        while (scanner.Next())
            steps.Add(lexicon.Add(scanner.Folded.ToString(), Uses.Term));
        return [.. steps];
    }

    private int[] WithoutInnerFillers(int[] steps) =>
        [.. steps.Where((step, i) => i == 0 || i == steps.Length - 1 || step < 0 || !lexicon.UsesOf(step).HasFlag(Uses.Filler))];

    private static IReadOnlyList<int[]> Refuse(string what, Place place, LoadErrors errors)
    {
        errors.Add(place, what);
        return [];
    }
}
