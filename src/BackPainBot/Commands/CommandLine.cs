using System.CommandLine;
using BackPainBot.Settings;

namespace BackPainBot.Commands;

/// <summary>What the program can be told to do. A word that it does not know ends it: a mistyped command must not start the server.</summary>
internal static class CommandLine
{
    /// <summary>Exit code of a command line that cannot be understood.</summary>
    private const int Usage = 2;

    /// <summary>0 when all went well, 1 when the program could not do it, 2 when it was not understood.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync("Usage: BackPainBot [serve | chat | understand | learn | check] [options]; --help lists them.");
            return Usage;
        }

        try
        {
            // The host handles signals itself; in a terminal Ctrl+C ends the program at once, and nothing is lost by that.
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (StartException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("A self-care chatbot for people whose back hurts. Without a command it serves.");
        Serve(root);
        var serve = new Command("serve", "Answers Bot Framework activities on POST /api/messages.");
        Serve(serve);
        root.Add(serve);
        root.Add(Chat());
        root.Add(Understand());
        root.Add(Learn());
        root.Add(Check());
        return root;
    }

    private static void Serve(Command command)
    {
        var urls = new Option<string?>("--urls") { Description = $"Addresses to listen on, separated by semicolons. Default: {Addresses.Default}" };
        command.Add(urls);
        command.SetAction((parsed, cancel) => ServeCommand.RunAsync(parsed.GetValue(urls), cancel));
    }

    private static Command Understand()
    {
        var explain = new Option<bool>("--explain") { Description = "Tell how each line was read: words, phrases, rules and scores. A line may be a bare text." };
        var understand = new Command("understand", "Reads JSON Lines {\"id\",\"text\",\"context\"} and writes what was understood, as JSON Lines.") { explain };
        understand.SetAction((parsed, cancel) => UnderstandCommand.RunAsync(parsed.GetValue(explain), cancel));
        return understand;
    }

    private static Command Learn()
    {
        var learn = new Command("learn", "Reads labelled JSON Lines {\"text\",\"context\",\"intent\"} and writes the lines of knowledge/understanding/weights.yaml.");
        learn.SetAction((_, cancel) => LearnCommand.RunAsync(cancel));
        return learn;
    }

    private static Command Check()
    {
        var check = new Command("check", "Checks knowledge/ and dialogs/, and tells everything that is wrong with them.");
        check.SetAction(_ => CheckCommand.Run(Console.Out));
        return check;
    }

    private static Command Chat()
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON object a reply." };
        var conversation = new Option<string?>("--conversation") { Description = "Go on with the talk of this name." };
        var chat = new Command("chat", "Talks in the terminal, or through a pipe: one message a line.") { json, conversation };
        chat.SetAction((parsed, cancel) => ChatCommand.RunAsync(parsed.GetValue(conversation), parsed.GetValue(json), cancel));
        return chat;
    }
}
