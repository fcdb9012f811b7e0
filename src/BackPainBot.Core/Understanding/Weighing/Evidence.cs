using System.Globalization;
using BackPainBot.Core.Understanding.Rules;
using BackPainBot.Core.Understanding.Text;

namespace BackPainBot.Core.Understanding.Weighing;

/// <summary>
/// What a message holds that can speak for an intent or against it: findings, where they stand, and the words themselves. A name may
/// stand behind <c>denied/</c>, <c>first/</c> (begins the message), <c>clause/</c> (begins a clause), <c>most/</c> (makes up half of it
/// or more), and all of these behind <c>step/</c> when a technique is running.
/// </summary>
internal sealed class Evidence(Grammar grammar, Coverage coverage)
{
    /// <summary>Holds for every message: how common an intent is.</summary>
    public const string Any = "any";

    /// <summary>In percent.</summary>
    private const int Half = 50;

    /// <summary>In words: how finely the length of a message is told.</summary>
    private const int LengthStep = 3;

    /// <summary>In <see cref="LengthStep"/>s: anything longer is long.</summary>
    private const int Longest = 6;

    private const string Step = "step/";

    /// <summary>Which one of them it is says nothing about what the message is for.</summary>
    private static readonly HashSet<string> AsKinds =
        [Kinds.Region, Kinds.Time, Kinds.Side, Kinds.Muscle, Kinds.Tool, Kinds.Sensation, Kinds.Duration, Kinds.Score];

    /// <summary>They decide by rules alone.</summary>
    private static readonly HashSet<string> LeftOut = [Kinds.Flag, Kinds.Part, Kinds.Noise, Kinds.Idiom];

    private readonly int _step = grammar.Terms.Find(Marks.Step);

    /// <summary>Each name once.</summary>
    public IReadOnlyCollection<string> Of(Reading reading)
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { Any, Length(reading) };
        for (var term = 0; term < grammar.Terms.Count; term++)
        {
            if (reading.Meant.Has(term))
                Add(names, "", term);
            if (reading.Denied.Has(term))
                Add(names, "denied/", term);
        }

        foreach (var found in reading.Facts.Concat(reading.Cues).Where(f => f.IsMeant))
            AddPlace(names, reading, found);
        foreach (var token in reading.Tokens)
            names.Add("word:" + WordOf(token, reading.Text));
        if (reading.Meant.Has(_step))
            names.UnionWith(names.Select(n => Step + n).ToList());
        return names;
    }

    private void AddPlace(HashSet<string> names, Reading reading, Found found)
    {
        if (coverage.Begins(reading, found.Match.First, inClause: false))
            Add(names, "first/", found.Term);
        if (coverage.Begins(reading, found.Match.First, inClause: true))
            Add(names, "clause/", found.Term);
        if (coverage.Of(reading, other => other.Term == found.Term) >= Half)
            Add(names, "most/", found.Term);
    }

    private void Add(HashSet<string> names, string how, int term)
    {
        var kind = grammar.Terms.Kind(term);
        if (!LeftOut.Contains(kind))
            names.Add(how + (AsKinds.Contains(kind) ? kind : grammar.Terms.Id(term)));
    }

    private static string Length(Reading reading) =>
        "length:" + Math.Min(Longest, reading.Tokens.Count / LengthStep).ToString(CultureInfo.InvariantCulture);

    /// <summary>A repaired word as what it was repaired to; all numbers are one.</summary>
    private string WordOf(Token token, string text)
    {
        if (token.Number >= 0)
            return "0";
        if (token.IsKnown && token.Words.Fit != Fit.Guess)
            return grammar.Lexicon.Word(token.Words.First);
        return string.Concat(text[token.Start..token.End].ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));
    }
}
