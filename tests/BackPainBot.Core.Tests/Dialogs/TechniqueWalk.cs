using BackPainBot.Core.Dialogs;
using BackPainBot.Core.Knowledge;
using BackPainBot.Transcripts;

namespace BackPainBot.Core.Tests.Dialogs;

/// <summary>Goes through a technique to its last step, and on to what is offered after it.</summary>
internal static class TechniqueWalk
{
    /// <summary>Far more than the longest technique takes; a walk that gets there goes round in circles.</summary>
    private const int MostTurns = 60;

    private static readonly string[] Onward = ["next", "yes"];

    public static Talk Play(Technique technique)
    {
        var talk = Talk.Of(Practised(technique));
        talk.Say($"work my {RealBot.Instance.Knowledge.Muscles[technique.Muscles[0]].Name}");
        var steps = new HashSet<string>(StringComparer.Ordinal);
        for (var turn = 0; turn < MostTurns; turn++)
        {
            if (talk.Last!.TechniqueStep is { } step)
                steps.Add(step);
            if (Answer(talk, technique) is not { } choice)
                break;
            talk.Pick(choice);
        }

        steps.ShouldBe(technique.Steps.Select(s => s.Id), ignoreOrder: true, $"steps of {technique.Id} on the way");
        return talk;
    }

    private static string? Answer(Talk talk, Technique technique)
    {
        if (talk.Last!.Question?.StartsWith("card:", StringComparison.Ordinal) == true)
            return "none";
        if (talk.Offers("start"))
            return talk.Last.Technique == technique.Id ? "start" : $"switch-{technique.Id}";
        return Onward.FirstOrDefault(talk.Offers);
    }

    /// <summary>Someone who did what has to come first often enough, without harm.</summary>
    private static PersonState Practised(Technique technique) => technique.After is not { } first
        ? new PersonState()
        : new PersonState { Sessions = [Finished(first, daysAgo: 6), Finished(first, daysAgo: 3)] };

    private static Session Finished(string technique, int daysAgo) =>
        new(technique, "left", TranscriptPlay.Start.AddDays(-daysAgo), "finished", "better");
}
