using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding.Text;

namespace BackPainBot.Core.Understanding.Phrases;

/// <summary>
/// Reads a phrase as authors write it: words; <c>(up)</c> for a word that may be missing; <c>(on|in|)</c> for one of several;
/// <c>&lt;get&gt;</c> for any word of a class. Brackets may stand inside brackets.
/// </summary>
internal sealed class PhraseParser(Lexicon lexicon, IReadOnlyDictionary<string, int> classes)
{
    /// <summary>The parts, one after the other, each a choice of steps; empty, with an error added, when the phrase cannot be read.</summary>
    public int[][][] Parse(string phrase, Place place, LoadErrors errors)
    {
        try
        {
            int[][][] parts = [.. Split(phrase).SelectMany(PartsOf)];
            if (Array.Exists(parts, p => Array.TrueForAll(p, steps => steps.Length > 0)))
                return parts;
            errors.Add(place, $"the phrase '{phrase}' may be empty");
        }
        catch (FormatException e)
        {
            errors.Add(place, $"the phrase '{phrase}' {e.Message}");
        }

        return [];
    }

    /// <summary>Pieces between which an outer bracket begins or ends.</summary>
    private static IEnumerable<string> Split(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = text[at] switch
            {
                '(' => Closing(text, at),
                '<' => text.IndexOf('>', at) + 1,
                _ => text.AsSpan(at).IndexOfAny('(', '<') is >= 0 and var length ? at + length : text.Length,
            };
            if (end <= at)
                throw new FormatException("has an open bracket");
            yield return text[at..end];
            at = end;
        }
    }

    private static int Closing(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
                return i + 1;
        }

        return open;
    }

    private IEnumerable<int[][]> PartsOf(string piece)
    {
        if (piece[0] is '(' or '<')
            return [[.. Readings(piece)]];
        return Words(piece).Select(word => (int[][])[[word]]);
    }

    /// <summary>All the ways to read a piece, each as a row of steps.</summary>
    private List<int[]> Readings(string piece) => piece[0] switch
    {
        '<' => [[StepOf(piece[1..^1])]],
        '(' => Choices(piece[1..^1]),
        _ => [Words(piece)],
    };

    private List<int[]> Choices(string inner)
    {
        var choices = SplitAtBars(inner);
        var readings = choices.SelectMany(Rows).ToList();
        if (choices.Count == 1)
            readings.Add([]);
        return readings;
    }

    /// <summary>The choices of a bracket; a bar inside an inner bracket is its own.</summary>
    private static List<string> SplitAtBars(string inner)
    {
        var choices = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i < inner.Length; i++)
        {
            depth += inner[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth > 0 || inner[i] != '|')
                continue;
            choices.Add(inner[start..i]);
            start = i + 1;
        }

        choices.Add(inner[start..]);
        return choices;
    }

    private List<int[]> Rows(string choice)
    {
        List<int[]> rows = [[]];
        foreach (var piece in Split(choice))
        {
            var next = Readings(piece);
            rows = [.. rows.SelectMany(row => next.Select(steps => (int[])[.. row, .. steps]))];
        }

        return rows;
    }

    /// <summary>The steps <c>number</c> and <c>score</c> are built in; the others are the ids of classes.</summary>
    private int StepOf(string name) => name switch
    {
        "number" => PhraseTrie.AnyNumber,
        "score" => PhraseTrie.AnyScore,
        _ when classes.TryGetValue(name, out var id) => PhraseTrie.FirstClass - id,
        _ => throw new FormatException($"names no word class with <{name}> (the classes stand in knowledge/understanding/classes.yaml)"),
    };

    private int[] Words(string text)
    {
        var steps = new List<int>();
        Span<char> buffer = stackalloc char[Scanner.LongestWord];
        var scanner = new Scanner(text, buffer);
        while (scanner.Next())
            steps.Add(lexicon.Add(scanner.Folded.ToString(), Uses.Term));
        return [.. steps];
    }
}
