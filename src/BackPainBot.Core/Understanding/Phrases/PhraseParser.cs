using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding.Text;

namespace BackPainBot.Core.Understanding.Phrases;

/// <summary>
/// Reads a phrase as authors write it: words; <c>(up)</c> for a word that may be missing; <c>(on|in|)</c> for one of several;
/// <c>&lt;get&gt;</c> for any word of a class. Brackets may stand inside brackets.
/// </summary>
internal sealed class PhraseParser(Lexicon lexicon, IReadOnlyDictionary<string, int> classes)
{
    /// <summary>Null, with an error added, when the phrase cannot be read.</summary>
    public Phrase? Parse(string phrase, Place place, LoadErrors errors)
    {
        try
        {
            var at = 0;
            var row = RowAt(phrase, ref at);
            if (at < phrase.Length)
                throw new FormatException($"has a '{phrase[at]}' outside of brackets");
            if (row.Shortest > 0)
                return row;
            errors.Add(place, $"the phrase '{phrase}' may be empty");
        }
        catch (FormatException e)
        {
            errors.Add(place, $"the phrase '{phrase}' {e.Message}");
        }

        return null;
    }

    /// <summary>Everything up to a bar or a closing bracket that is not its own.</summary>
    private Phrase.Row RowAt(string text, ref int at)
    {
        var parts = new List<Phrase>();
        while (at < text.Length && text[at] is not ('|' or ')'))
        {
            if (text[at] == '(')
                parts.Add(BracketAt(text, ref at));
            else if (text[at] == '<')
                parts.Add(ClassAt(text, ref at));
            else
                AddWords(text, ref at, parts);
        }

        return new Phrase.Row(parts);
    }

    /// <summary>A choice; what stands alone in a bracket may be missing.</summary>
    private Phrase.Choice BracketAt(string text, ref int at)
    {
        var choices = new List<Phrase>();
        do
        {
            at++;
            choices.Add(RowAt(text, ref at));
        }
        while (at < text.Length && text[at] == '|');
        if (at == text.Length)
            throw new FormatException("has an open bracket");
        at++;
        if (choices.Count == 1)
            choices.Add(new Phrase.Row([]));
        return new Phrase.Choice(choices);
    }

    private Phrase.Step ClassAt(string text, ref int at)
    {
        var end = text.IndexOf('>', at);
        if (end < 0)
            throw new FormatException("has an open bracket");
        var name = text[(at + 1)..end];
        at = end + 1;
        return new Phrase.Step(StepOf(name));
    }

    /// <summary>The steps <c>number</c> and <c>score</c> are built in; the others are the ids of classes.</summary>
    private int StepOf(string name) => name switch
    {
        "number" => PhraseAutomaton.AnyNumber,
        "score" => PhraseAutomaton.AnyScore,
        _ when classes.TryGetValue(name, out var id) => PhraseAutomaton.FirstClass - id,
        _ => throw new FormatException($"names no word class with <{name}> (the classes stand in knowledge/understanding/classes.yaml)"),
    };

    private void AddWords(string text, ref int at, List<Phrase> parts)
    {
        var rest = text.AsSpan(at);
        var length = rest.IndexOfAny("(<|)") is >= 0 and var sign ? sign : rest.Length;
        Span<char> buffer = stackalloc char[Scanner.LongestWord];
        var scanner = new Scanner(rest[..length], buffer);
        while (scanner.Next())
            parts.Add(new Phrase.Step(lexicon.Add(scanner.Folded, Uses.Term)));
        at += length;
    }
}
