#import <Foundation/Foundation.h> // a comment

/* a comment */
NSString *a = @"no // comment \""; // a comment
