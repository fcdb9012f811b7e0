using BackPainBot.Core.Dialogs;
using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding;
using BackPainBot.Core.Understanding.Weighing;

namespace BackPainBot.Core.Linting;

/// <summary>Terms that are found in messages and that nothing asks for.</summary>
internal static class UnusedTerms
{
    /// <summary>Of these kinds a term does nothing by itself; a rule, a topic or a dialog has to name it.</summary>
    private static readonly string[] Idle =
        [Kinds.Act, Kinds.Answer, Kinds.Part, Kinds.Sign, Kinds.Talk, Kinds.Thing, Cue, When];

    private const string Cue = "cue";
    private const string When = "when";

    public static void Find(Bot bot, LoadErrors errors)
    {
        var terms = bot.Recognizer.Grammar.Terms;
        var topics = bot.Knowledge.Topics.Values.SelectMany(t => t.When).SelectMany(w => w).ToHashSet(StringComparer.Ordinal);
        foreach (var flag in bot.Knowledge.Flags.Values)
            topics.UnionWith(flag.FollowUp?.Choices.SelectMany(c => c.Means) ?? []);
        topics.UnionWith(bot.Knowledge.Cards.Values.SelectMany(c => c.Lines).SelectMany(l => l.Hear));
        for (var term = 0; term < terms.Count; term++)
        {
            var id = terms.Id(term);
            if (terms.Plain(term) == term && Idle.Contains(terms.Kind(term)) && terms.PlaceOf(term) is { } place
                && !terms.IsNamed(id) && !IsWeighed(bot, term) && !topics.Contains(id) && !bot.Dialogs.TermsUsed.Contains(id))
                errors.Add(place, $"nothing uses the term '{id}': name it in a rule, a topic or a dialog, or delete it");
        }
    }

    private static bool IsWeighed(Bot bot, int term)
    {
        var grammar = bot.Recognizer.Grammar;
        return Enum.GetValues<How>().Any(how => grammar.Weights.Knows(grammar.Evidence.OfTerm(how, term)));
    }
}
