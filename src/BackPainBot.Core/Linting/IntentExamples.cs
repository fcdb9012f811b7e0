using BackPainBot.Core.Dialogs;
using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding;

namespace BackPainBot.Core.Linting;

/// <summary>Each intent is said in enough ways, and every one of them is understood.</summary>
internal static class IntentExamples
{
    private const string Path = "knowledge/understanding/examples.yaml";
    private const int Fewest = 10;

    public static void Find(Bot bot, LoadErrors errors)
    {
        var grammar = bot.Recognizer.Grammar;
        foreach (var intent in grammar.Intents.Intents.Keys.Order(StringComparer.Ordinal))
        {
            var count = grammar.Examples.Count(e => e.Intent == intent);
            if (count < Fewest)
                errors.Add(Path, 1, $"the intent '{intent}' has {count} examples: at least {Fewest} are wanted");
        }

        foreach (var example in grammar.Examples)
        {
            var understood = bot.Recognizer.Read(example.Said.Text, new ReadingContext(InStep: example.InStep)).Intent;
            if (understood != example.Intent)
                errors.Add(example.Said.Place, $"'{example.Said.Text}' is understood as '{understood}', not as '{example.Intent}' (understand --explain tells why)");
        }
    }
}
