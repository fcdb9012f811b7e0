using BackPainBot.Core.Dialogs;
using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding;

namespace BackPainBot.Core.Linting;

/// <summary>
/// Words that are found as two terms at once, where nothing says what they mean then: no topic and no rule names both, and no note says that they share words. Terms of two
/// layers are found together by design ("numb groin" is a flag, and the groin).
/// </summary>
internal static class DoubleWords
{
    /// <summary>Of a phrase that multiplies out to more rows of words these are enough to find what it shares with others.</summary>
    private const int MostRows = 200;

    /// <summary>Words of these kinds may tell two at once and mean both: "after a run" is running, and after exercise.</summary>
    private static readonly string[] TellSeveral = [Kinds.Flag, Kinds.Time];

    public static void Find(Bot bot, LoadErrors errors)
    {
        var owners = new Dictionary<(Layer, string), List<Term>>();
        foreach (var term in bot.Knowledge.Terms.Values.OrderBy(t => t.Id, StringComparer.Ordinal))
        {
            foreach (var words in WordsOf(bot, term))
            {
                var key = (Kinds.LayerOf(term.Id[..term.Id.IndexOf(':')]), words);
                (owners.TryGetValue(key, out var list) ? list : owners[key] = []).Add(term);
            }
        }

        var together = Together(bot);
        var told = new HashSet<(string, string)>();
        foreach (var ((_, words), terms) in owners)
        {
            var pairs = terms.SelectMany((a, i) => terms.Skip(i + 1).Select(b => (a, b)));
            foreach (var (a, b) in pairs.Where(p => told.Add((p.a.Id, p.b.Id)) && !MayMeanBoth(p.a.Id, p.b.Id) && !together.Exists(t => Names(t, p.a.Id, p.b.Id) || Names(t, p.b.Id, p.a.Id))))
                errors.Add(b.Place, $"'{words}' is '{a.Id}' ({a.Place}) and '{b.Id}' at once, and no topic, rule or 'shares' of notes.yaml names the two together");
        }
    }

    private static bool MayMeanBoth(string a, string b) => KindOf(a) == KindOf(b) && TellSeveral.Contains(KindOf(a)[..^2]);

    /// <summary>By two names: all of a kind, named once, are not two.</summary>
    private static bool Names(IReadOnlySet<string> names, string a, string b) =>
        (names.Contains(a) && (names.Contains(b) || names.Contains(KindOf(b)))) || (names.Contains(KindOf(a)) && names.Contains(KindOf(b)) && KindOf(a) != KindOf(b));

    private static string KindOf(string term) => $"{term[..term.IndexOf(':')]}:*";

    private static IEnumerable<string> WordsOf(Bot bot, Term term)
    {
        var grammar = bot.Recognizer.Grammar;
        return term.Words.Select(word => grammar.Parser.Parse(word, term.Place, new LoadErrors()))
            .SelectMany(phrase => phrase?.Rows().Take(MostRows) ?? [])
            .Select(row => string.Join(' ', row.Select(step => step < 0 ? $"<{step}>" : grammar.Lexicon.Word(step))))
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>What each topic and rule names.</summary>
    private static List<IReadOnlySet<string>> Together(Bot bot) =>
    [
        .. bot.Knowledge.Topics.Values.Select(t => t.When.SelectMany(w => w).ToHashSet(StringComparer.Ordinal)),
        .. bot.Recognizer.Grammar.NamedTogether,
    ];
}
