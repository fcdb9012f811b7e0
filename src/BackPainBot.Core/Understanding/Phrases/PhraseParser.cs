using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding.Text;

namespace BackPainBot.Core.Understanding.Phrases;

/// <summary>
/// Reads a phrase as authors write it: words; <c>(up)</c> for a word that may be missing; <c>(on|in|)</c> for one of several;
/// <c>&lt;get&gt;</c> for any word of a class.
/// </summary>
internal sealed class PhraseParser(Lexicon lexicon, IReadOnlyDictionary<string, int> classes)
{
    /// <summary>The parts, one after the other, each a choice of steps; empty, with an error added, when the phrase cannot be read.</summary>
    public int[][][] Parse(string phrase, Place place, LoadErrors errors)
    {
        var parts = new List<int[][]>();
        for (var at = 0; at < phrase.Length;)
        {
            var end = EndOfPart(phrase, at);
            if (end < 0)
                return Refuse($"the phrase '{phrase}' has an open bracket", place, errors);
            var part = phrase[at..end];
            if (part[0] == '<' && StepOf(part[1..^1]) is null)
                return Refuse($"there is no word class {part} (the classes stand in knowledge/understanding/classes.yaml)", place, errors);
            parts.AddRange(PartsOf(part));
            at = end;
        }

        return parts.Exists(p => Array.TrueForAll(p, steps => steps.Length > 0))
            ? [.. parts]
            : Refuse($"the phrase '{phrase}' may be empty", place, errors);
    }

    private static int EndOfPart(string phrase, int at) => phrase[at] switch
    {
        '(' => phrase.IndexOf(')', at) + 1 is > 0 and var end ? end : -1,
        '<' => phrase.IndexOf('>', at) + 1 is > 0 and var end ? end : -1,
        _ => phrase.AsSpan(at).IndexOfAny('(', '<') is >= 0 and var length ? at + length : phrase.Length,
    };

    /// <summary>The steps <c>number</c> and <c>score</c> are built in; the others are the ids of classes.</summary>
    private int? StepOf(string name) => name switch
    {
        "number" => PhraseTrie.AnyNumber,
        "score" => PhraseTrie.AnyScore,
        _ => classes.TryGetValue(name, out var id) ? PhraseTrie.FirstClass - id : null,
    };

    private IEnumerable<int[][]> PartsOf(string part)
    {
        if (part[0] == '<')
            return [[[StepOf(part[1..^1])!.Value]]];
        if (part[0] != '(')
            return Words(part).Select(word => (int[][])[[word]]);
        List<int[]> choices = [.. part[1..^1].Split('|').Select(Choice)];
        if (choices.Count == 1)
            choices.Add([]);
        return [[.. choices]];
    }

    private int[] Choice(string text)
    {
        var name = text.Trim();
        return name.StartsWith('<') && name.EndsWith('>') && StepOf(name[1..^1]) is { } step ? [step] : Words(text);
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

    private static int[][][] Refuse(string what, Place place, LoadErrors errors)
    {
        errors.Add(place, what);
        return [];
    }
}
