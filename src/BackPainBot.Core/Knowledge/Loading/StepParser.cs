namespace BackPainBot.Core.Knowledge.Loading;

/// <summary>Reads the <c>steps</c> of a technique.</summary>
internal static class StepParser
{
    public static IReadOnlyList<TechniqueStep> Parse(YamlMap technique, Draft draft)
    {
        var steps = new List<TechniqueStep>();
        var ids = new Catalog<TechniqueStep>("step", IdForm.Plain, draft.Errors);
        foreach (var map in technique.Maps("steps"))
        {
            var (breaths, seconds) = Pace(map);
            var say = draft.Sentences.ReferAll(map, "say");
            var step = new TechniqueStep(map.Text("id"), say, map.TextOrNull("picture"), breaths, seconds, map.Flag("confirm"), Round(map))
            {
                InFull = map.Has("in-full") ? map.Texts("in-full") : [],
                Moments = MomentsParser.Parse(map, draft),
            };
            map.Done();

            if (say.Count == 0)
                map.Error("say", $"step '{step.Id}' says nothing (name its sentences under 'say')");
            ids.Add(step.Id, step, map.Place);
            steps.Add(step);
        }

        foreach (var step in steps)
        {
            foreach (var id in step.InFull.Where(id => !steps.Exists(s => s.Id == id)))
                technique.Error("steps", $"step '{step.Id}' is in full '{id}', which is no step of the technique");
        }

        if (steps.Count == 0)
            technique.Error("steps", "the technique has no steps (list them under 'steps')");
        return steps;
    }

    private static StepRound Round(YamlMap step)
    {
        var round = step.TextOrNull("only");
        if (round is not (null or "first" or "across"))
            step.Error("only", "'only' must be first or across; without it the step is done with each side");
        return round switch
        {
            "first" => StepRound.FirstSide,
            "across" => StepRound.OtherSide,
            _ => StepRound.EachSide,
        };
    }

    private static (int Breaths, int Seconds) Pace(YamlMap step)
    {
        if (step.Map("pace") is not { } pace)
            return (0, 0);

        var breaths = pace.Number("breaths");
        var seconds = pace.Number("seconds");
        pace.Done();
        if (breaths < 0 || seconds < 0 || breaths > 0 == seconds > 0)
            step.Error("pace", "'pace' must be { breaths: number } or { seconds: number }, of 1 or more");
        return (breaths, seconds);
    }
}
