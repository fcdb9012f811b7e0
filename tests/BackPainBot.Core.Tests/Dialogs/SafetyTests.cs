using BackPainBot.Core.Dialogs;
using BackPainBot.Core.Knowledge;
using BackPainBot.Transcripts;

namespace BackPainBot.Core.Tests.Dialogs;

/// <summary>
/// However people click and whatever they say in between: nobody is told to press, nor which muscle may be behind their own
/// pain, before the cards were answered. What was answered is read from the person's state, what it bars from knowledge.
/// </summary>
public sealed class SafetyTests
{
    private const int Walks = 300;
    private const int Turns = 25;

    private static KnowledgeBase Knowledge => RealBot.Instance.Knowledge;

    [Fact]
    public void No_step_is_shown_before_all_that_bars_the_technique_was_denied()
    {
        var steps = 0;
        EachReply(walker =>
        {
            if (walker.Last.TechniqueStep is null)
                return [];
            steps++;
            var technique = Knowledge.Techniques[walker.Last.Technique!];
            return
                from flag in Knowledge.Flags.Values
                where Bars(flag, technique)
                let answer = walker.AnswerTo(flag)?.Value
                where answer != "no" && (answer is not null || flag.Card == "pressing")
                select $"{flag.Id} is {answer ?? "not asked"}";
        });
        steps.ShouldBeGreaterThan(Walks, "walks that hardly reach a step prove nothing");
    }

    [Fact]
    public void No_muscle_is_named_for_a_pain_before_each_danger_sign_was_denied_or_found_not_urgent()
    {
        var named = 0;
        EachReply(walker =>
        {
            if (!NamesMuscles(walker))
                return [];
            named++;
            return
                from flag in Knowledge.FlagsByCard["danger"]
                let answer = walker.AnswerTo(flag)
                where answer is null or { Value: "unknown" } || (answer.Value == "yes" && Levels.IsUrgent(answer.Level ?? flag.Level))
                select $"{flag.Id} is {answer?.Value ?? "not asked"}";
        });
        named.ShouldBeGreaterThan(Walks / 3, "walks that hardly reach a suggestion prove nothing");
    }

    [Fact]
    public void After_emergency_advice_no_step_is_shown_until_the_flag_was_taken_back()
    {
        var emergencies = 0;
        var told = new HashSet<RedFlag>();
        EachReply(walker =>
        {
            if (walker.Asked is null)
                told.Clear();
            told.RemoveWhere(flag => TakenBack(walker, flag));
            List<string> wrong = [.. told.Where(flag => !IsEmergency(walker, flag)).Select(flag => $"{flag.Id} is told no longer, and nobody took it back")];
            told.RemoveWhere(flag => !IsEmergency(walker, flag));
            if (walker.Last.TechniqueStep is not null)
                wrong.AddRange(told.Select(flag => $"a step after {flag.Id} was told"));
            if (walker.Last.Urgency != Levels.Emergency)
                return wrong;
            emergencies++;
            told.UnionWith(Knowledge.Flags.Values.Where(flag => IsEmergency(walker, flag)));
            return wrong;
        });
        emergencies.ShouldBeGreaterThan(Walks / 3, "walks that hardly reach an emergency prove nothing");
    }

    /// <summary>Looks at each reply of each walk; fails with the first walk of each kind of fault.</summary>
    private static void EachReply(Func<RandomWalker, IEnumerable<string>> faultsOf)
    {
        var faults = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var seed = 0; seed < Walks; seed++)
        {
            var walker = new RandomWalker(seed);
            for (var turn = 0; turn < Turns; turn++)
            {
                foreach (var fault in faultsOf(walker))
                    faults.TryAdd(fault, walker.ToString());
                walker.Step();
            }
        }

        string.Join("\n\n", faults.Select(f => $"{f.Key}: {f.Value}")).ShouldBeEmpty();
    }

    /// <summary>As the suggestion's line, or by id where the person has not named or chosen one; "why these?" names them too.</summary>
    private static bool NamesMuscles(RandomWalker walker)
    {
        var lines = walker.Last.Paragraphs.SelectMany(p => p.Lines).Select(l => l.Id).ToHashSet(StringComparer.Ordinal);
        var chosen = walker.Talk.State.Talk.Journal.SelectMany(a => a.Facts).Any(f => f.Slot == "muscle");
        return lines.Contains("engine.muscle-line")
            || (!chosen && (walker.Last.Muscles.Count > 0 || (walker.Did == "why these?" && lines.Overlaps(Reasons))));
    }

    private static readonly HashSet<string> Reasons = [.. Knowledge.Muscles.Values.SelectMany(m => m.Findings).Select(f => f.Because)];

    private static bool Bars(RedFlag flag, Technique technique) =>
        flag.Bars.Contains(Pressing.Everything) || flag.Bars.Intersect(technique.Presses).Any();

    private static bool IsEmergency(RandomWalker walker, RedFlag flag) =>
        walker.AnswerTo(flag) is { Value: "yes" } answer && (answer.Level ?? flag.Level) == Levels.Emergency;

    /// <summary>Only an answer to the flag's own question, or to its advice, takes it back.</summary>
    private static bool TakenBack(RandomWalker walker, RedFlag flag) =>
        !IsEmergency(walker, flag)
        && walker.Asked is { } asked
        && (asked == $"follow:{flag.Id}" || asked == $"follow:{flag.Card}/{flag.Line}" || asked == "prompt:flag-seen" || (asked.StartsWith("prompt:flagged", StringComparison.Ordinal) && walker.Did is "[mistake]" or "no" or "that was a mistake"));
}
